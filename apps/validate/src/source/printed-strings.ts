import { asPrinted, type Records, valuesOf, withEvidence } from "@unionstate/schema";
import type { Kind } from "./find-printed.ts";

/** A string that a record says the paper prints. */
export type Printed = {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** The pages that may print it: one of them has to. */
  readonly pages: readonly number[];
  /** A `name` holds wherever it is printed, all else on its pages. */
  readonly kind: Kind;
};

type Evidence = { readonly page: number; readonly for?: readonly string[] | undefined };

/** Every string that the records say the paper prints, with the pages they name for it. */
export function* printedStrings(records: Records): Generator<Printed> {
  yield* literals(records);
  yield* names(records);
  yield* headings(records);
  yield* addresses(records);
  yield* titlesOfNotes(records);
}

// Quantities, designations and what a passage prints: every value of the shared type, wherever it stands.
function* literals(records: Records): Generator<Printed> {
  const evidence = evidenceByFile(records);
  for (const { file, path, value } of valuesOf(asPrinted, records)) {
    const [field, index] = path;
    const places = evidence.get(file) ?? [];
    const pages = field === "evidence" ? [(places[index as number] as Evidence).page] : pagesFor(places, String(field));
    yield { file, path, text: value, pages, kind: "words" };
  }
}

/** The pages of the evidence for a field: what names it, or what names no field; all of it failing that. */
function pagesFor(places: readonly Evidence[], field: string): number[] {
  const meant = places.filter((place) => !place.for || place.for.includes(field));
  return (meant.length > 0 ? meant : places).map(({ page }) => page);
}

function evidenceByFile(records: Records): Map<string, readonly Evidence[]> {
  const found = new Map<string, readonly Evidence[]>();
  for (const collection of withEvidence) {
    for (const { file, record } of records.of(collection)) found.set(file, record.evidence);
  }
  return found;
}

function* names(records: Records): Generator<Printed> {
  for (const { file, record } of records.of("entities")) {
    const pages = record.evidence.map(({ page }) => page);
    yield { file, path: ["name"], text: record.name, pages, kind: "name" };
    for (const [index, variant] of (record.variants ?? []).entries()) {
      if (variant.printed) yield { file, path: ["variants", index, "name"], text: variant.name, pages, kind: "name" };
    }
    if (!("roles" in record) || record.basis?.some((item) => item.for.includes("roles"))) continue;
    for (const [index, { title }] of (record.roles ?? []).entries()) {
      yield { file, path: ["roles", index, "title"], text: title, pages, kind: "name" };
    }
  }
}

function* headings(records: Records): Generator<Printed> {
  for (const { file, record } of records.of("sections")) {
    yield { file, path: ["title"], text: record.title, pages: [record.page], kind: "heading" };
  }
  for (const { file, record } of records.of("recommendations")) {
    const pages = record.evidence.map(({ page }) => page);
    yield { file, path: ["title"], text: record.title, pages, kind: "heading" };
  }
}

// An address may begin at the foot of one page and end on the next.
function* addresses(records: Records): Generator<Printed> {
  for (const { file, record } of records.of("citations")) {
    if (record.page === null) continue;
    const pages = [record.page];
    for (const [index, { url }] of (record.works ?? []).entries()) {
      if (url) yield { file, path: ["works", index, "url"], text: url, pages, kind: "address" };
    }
    if (record.urlAsPrinted) {
      yield { file, path: ["urlAsPrinted"], text: record.urlAsPrinted, pages, kind: "address" };
    }
  }
}

function* titlesOfNotes(records: Records): Generator<Printed> {
  const pages = new Map<string, number[]>();
  for (const { record } of records.of("citations")) {
    for (const { work } of record.works ?? []) {
      if (record.page !== null) pages.set(work, [...(pages.get(work) ?? []), record.page]);
    }
  }
  for (const { file, record } of records.of("works")) {
    if (record.titleSource !== "note" || record.title === null) continue;
    yield { file, path: ["title"], text: record.title, pages: pages.get(record.id) ?? [], kind: "words" };
  }
}
