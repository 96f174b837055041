/**
 * The Union State dataset: the records of a policy paper, and functions to search, connect, format and cite them.
 *
 * @packageDocumentation
 */

export { type CslItem, cite, type Paper, paper } from "./cite.js";
export { collections } from "./fields.js";
export {
  type FormatOptions,
  format,
  high,
  low,
  type PlacedQuantity,
  quantities,
} from "./quantities.js";
export { collectionOf, find, get, label, list } from "./records.js";
export { type GoneError, redirect } from "./redirect.js";
export type { MovedIds } from "./redirects.js";
export {
  type Graph,
  type GraphEdge,
  type GraphOptions,
  graph,
  type Reference,
  type References,
  references,
} from "./references.js";
export { type DateSpan, dateSpan, formatDate, type TimelineEntry, type TimelineOptions, timeline } from "./timeline.js";
export type * from "./types.js";
export { released, schemaVersion, version } from "./version.js";
