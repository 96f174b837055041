import { asPrinted, type Path, type Records, valuesOf, withEvidence } from "@unionstate/schema";
import type { Kind } from "./find-printed.ts";

/** A string that the paper prints according to a record. */
export type Printed = {
  readonly file: string;
  readonly path: Path;
  readonly text: string;
  /** The pages that may print it; at least one of them has to. */
  readonly pages: readonly number[];
  /** A `name` covers every place where it is printed, anything else only its pages. */
  readonly kind: Kind;
};

type Evidence = { readonly page: number; readonly for?: readonly string[] | undefined };

/** Every string that the paper prints according to the records, with the pages that they give for it. */
export function* printedStrings(records: Records): Generator<Printed> {
  yield* literals(records);
  yield* names(records);
  yield* headings(records);
  yield* addresses(records);
  yield* titlesInNotes(records);
}

/** The family names of people by their files: after the first mention the paper uses only these. */
export const surnames = (records: Records): ReadonlyMap<string, string> =>
  new Map(
    records
      .of("entities")
      .filter(({ record }) => record.kind === "person")
      .map(({ file, record }) => [file, record.name.split(" ").at(-1) ?? record.name]),
  );

// Quantities, designations and quoted passages: every value of the type `asPrinted`, wherever it occurs.
function* literals(records: Records): Generator<Printed> {
  const evidence = evidenceByFile(records);
  for (const { file, path, value } of valuesOf(asPrinted, records)) {
    const [field, index] = path;
    const passages = evidence.get(file) ?? [];
    const own = field === "evidence" ? passages[Number(index)] : undefined;
    yield { file, path, text: value, pages: own ? [own.page] : pagesFor(passages, String(field)), kind: "words" };
  }
}

// The pages of the evidence that names the field or names no field; otherwise of all evidence.
function pagesFor(passages: readonly Evidence[], field: string): number[] {
  const own = passages.filter((passage) => !passage.for || passage.for.includes(field));
  return (own.length > 0 ? own : passages).map(({ page }) => page);
}

function evidenceByFile(records: Records): ReadonlyMap<string, readonly Evidence[]> {
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

function* titlesInNotes(records: Records): Generator<Printed> {
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
