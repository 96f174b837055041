/**
 * The Union State dataset: the records of a policy paper, and functions to search, connect, format and cite them.
 *
 * @packageDocumentation
 */

export { cite, type Paper, paper } from "./cite.js";
export { evidenceFor, type WithEvidence } from "./evidence.js";
export { collections } from "./fields.js";
export {
  type FormatOptions,
  format,
  high,
  low,
  type PlacedQuantity,
  quantities,
} from "./quantities.js";
export { collectionOf, find, get, label, list, nameInSentence, permalink } from "./records.js";
export { type GoneError, redirect } from "./redirect.js";
export type { MovedIds } from "./redirects.js";
export {
  dossiers,
  type Graph,
  type GraphEdge,
  type GraphOptions,
  graph,
  type Reference,
  type References,
  references,
} from "./references.js";
export { type Source, type SourceSection, sources, type WorkDetails, type WorkSource } from "./sources.js";
export {
  type DateSpan,
  dateSpan,
  type FormatDateOptions,
  formatDate,
  type TimelineEntry,
  type TimelineOptions,
  timeline,
} from "./timeline.js";
export type * from "./types.js";
export { released, schemaVersion, version } from "./version.js";
export {
  type FormatCertaintyOptions,
  type FormatDeploymentOptions,
  formatCertainty,
  formatDeployment,
  formatStep,
  formatTerms,
  type SourcedFact,
} from "./wording.js";
export type { CslItem } from "./work-item.js";
