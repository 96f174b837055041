import { collectionOf } from "./collection-of.js";
import { paper } from "./paper.js";
import type { AnyRecord } from "./types.js";
import { version } from "./version.js";

/**
 * How to cite a record: the paper with the pages that the record rests on, and this dataset with its version.
 *
 * @param record any record of the dataset
 * @returns one line of plain text, e.g. `Marin, Anaïs (2020). The Union State … p. 24. Record polls/two-unions of @unionstate/dataset 1.0.0.`
 */
export function cite(record: AnyRecord): string {
  const { author, year, title, publisher } = paper;
  const pages = pagesOf(record);
  const place = pages.length === 0 ? "" : `, ${pages.length > 1 ? "pp." : "p."} ${pages.join(", ")}`;
  return `${author.family}, ${author.given} (${year}). ${title}. ${publisher}${place}. Record ${collectionOf(record)}/${record.id} of @unionstate/dataset ${version}.`;
}

function pagesOf(record: AnyRecord): number[] {
  if ("evidence" in record) return [...new Set(record.evidence.map(({ page }) => page))].sort((a, b) => a - b);
  if ("marker" in record) return [record.marker.page];
  return "page" in record && typeof record.page === "number" ? [record.page] : [];
}
