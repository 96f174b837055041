import type { Change } from "../change.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Snapshot } from "../snapshot.ts";

/** Where the paper says what a changed value says now. Example: `p. 24, note 107`. */
export function evidenceText(change: Change, { records }: Snapshot): string | undefined {
  if (change.kind !== "field" && change.kind !== "added") return undefined;
  const field = change.kind === "field" ? change.path[0] : undefined;
  // Corroborations are what others say, and evidence tells its own page.
  if (field === "corroborations" || field === "evidence") return undefined;
  const record = records.get(change.record);
  if (!record) return undefined;
  const items = listOf(record.evidence).filter(isObject);
  const own = items.filter((item) => field !== undefined && listOf(item.for).includes(String(field)));
  const places = own.length > 0 ? own : items.filter(({ for: fields }) => fields === undefined);
  const at = places.length > 0 ? places : items;
  const pages = numbers([...at.map(({ page }) => page), ...ownPage(record)]);
  const notes = numbers(at.flatMap(({ citations }) => listOf(citations)));
  const parts = [
    ...(pages.length > 0 ? [`${pages.length > 1 ? "pp." : "p."} ${pages.join(", ")}`] : []),
    ...(notes.length > 0 ? [`${notes.length > 1 ? "notes" : "note"} ${notes.join(", ")}`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : undefined;
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Sections and footnotes stand on a page themselves. */
const ownPage = ({ page, marker }: JsonObject): (Json | undefined)[] => [
  page ?? (isObject(marker) ? marker.page : undefined),
];

const numbers = (values: readonly (Json | undefined)[]): number[] =>
  [...new Set(values.filter((value): value is number => typeof value === "number"))].sort((a, b) => a - b);
