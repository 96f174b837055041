/**
 * The Union State dataset: the records of a policy paper, and functions to search, connect, format and cite them.
 *
 * @packageDocumentation
 */

export { cite } from "./cite.js";
export { citeDataset } from "./cite-dataset.js";
export { type CitationStyle, type Paper, paper } from "./cite-paper.js";
export { type DateSpan, dateSpan, type FormatDateOptions, formatDate } from "./dates.js";
export { evidenceFor, type WithEvidence } from "./evidence.js";
export { collections } from "./fields.js";
export { type FormatOptions, format, high, low } from "./format.js";
export { type Graph, type GraphCollection, type GraphEdge, type GraphOptions, graph } from "./graph.js";
export type { Located } from "./located.js";
export { type CollectionOf, collectionOf, isRecordOf, permalink } from "./names.js";
export { type PlacedQuantity, quantities } from "./quantities.js";
export {
  find,
  type Get,
  get,
  has,
  label,
  list,
  nameInSentence,
  type RecordNamed,
  type RecordWith,
  resolve,
} from "./records.js";
export { type GoneError, redirect } from "./redirect.js";
export type { MovedIds } from "./redirects.js";
export { dossiers, type Reference, type References, references } from "./references.js";
export {
  type ArmsDealRow,
  type DateColumns,
  type DeploymentRow,
  type EventRow,
  type FigureRow,
  type PollRow,
  type QuantityColumns,
  type RelationRow,
  type RowOf,
  type RowOfRecord,
  rows,
  type StatementRow,
} from "./rows.js";
export { type Source, type SourceSection, sources, type WorkDetails, type WorkSource } from "./sources.js";
export { type TimelineCollection, type TimelineEntry, type TimelineOptions, timeline } from "./timeline.js";
export type * from "./types.js";
export { released, schemaVersion, version } from "./version.js";
export {
  type FormatCertaintyOptions,
  type FormatDeploymentOptions,
  formatCertainty,
  formatDeployment,
  formatSource,
  formatStep,
  formatTerms,
  type SourcedFact,
} from "./wording.js";
export type { CslItem } from "./work-item.js";
