import { type AnyRecord, type Corroboration, type Discrepancy, list } from "@unionstate/dataset";
import { nameOf } from "../site.ts";

/** What speaks against a record. */
export type Contest = {
  /** In a few words, to follow how sure the paper is. Example: `other sources disagree`. */
  readonly words: string;
  /** What other sources say instead. */
  readonly reports: readonly Corroboration[];
  /** The open discrepancies that affect the record. */
  readonly discrepancies: readonly Discrepancy[];
};

/**
 * What speaks against a record: other sources that disagree, and open discrepancies that affect it. `undefined` if nothing
 * does.
 */
export function contestOf(record: AnyRecord): Contest | undefined {
  const all: readonly Corroboration[] = "corroborations" in record ? (record.corroborations ?? []) : [];
  const reports = all.filter(({ agreement }) => agreement === "disagrees");
  const discrepancies = openDiscrepancies().get(nameOf(record)) ?? [];
  // Where a source disagrees, a discrepancy of this kind says the same.
  const kinds = discrepancies.map(({ kind }) => kind).filter((kind) => kind !== "source" || reports.length === 0);
  const words = [...(reports.length > 0 ? ["other sources disagree"] : []), ...kinds.map((kind) => kindWords[kind])];
  return words.length === 0 ? undefined : { words: [...new Set(words)].join("; "), reports, discrepancies };
}

/** What an open discrepancy of each kind says against a record. */
export const kindWords: Readonly<Record<Discrepancy["kind"], string>> = {
  source: "differs from a source",
  internal: "the paper contradicts itself",
  arithmetic: "the numbers do not add up",
  gap: "missing or ambiguous in the paper",
};

/** The open discrepancies by the names of the records that they affect. */
function openDiscrepancies(): ReadonlyMap<string, readonly Discrepancy[]> {
  if (known) return known;
  const found = new Map<string, Discrepancy[]>();
  for (const discrepancy of list("discrepancies").filter(({ status }) => status === "open")) {
    for (const name of discrepancy.concerns) found.set(name, [...(found.get(name) ?? []), discrepancy]);
  }
  known = found;
  return found;
}

let known: ReadonlyMap<string, readonly Discrepancy[]> | undefined;
