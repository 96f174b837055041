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
  /** Whether the paper need not print it: the name of a group, or one that the editors chose according to `basis`. */
  readonly isOptional?: true;
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
    yield { file, path, text: value, pages: pagesFor(path, evidence.get(file) ?? {}), kind: "words" };
  }
}

/**
 * The pages that support a value of a record or of one of its steps: of its own passage, else of those that name its
 * field or no field, else of all passages.
 */
function pagesFor(path: Path, { evidence = [], steps = [] }: Supported): number[] {
  const [field, index, ...inner] = path;
  if (field === "steps") return pagesFor(inner, steps[Number(index)] ?? {});
  const passage = field === "evidence" ? evidence[Number(index)] : undefined;
  if (passage) return [passage.page];
  const name = String(field).replace(/AsPrinted$/, "");
  const own = evidence.filter((each) => !each.for || each.for.includes(name) || each.for.includes(String(field)));
  return (own.length > 0 ? own : evidence).map(({ page }) => page);
}

/** What has evidence: a record, or a step of a deal. */
type Supported = { readonly evidence?: readonly Evidence[]; readonly steps?: readonly Supported[] };

function evidenceByFile(records: Records): ReadonlyMap<string, Supported> {
  const found = new Map<string, Supported>();
  for (const collection of withEvidence) for (const { file, record } of records.of(collection)) found.set(file, record);
  return found;
}

function* names(records: Records): Generator<Printed> {
  for (const { file, record } of records.of("entities")) {
    const pages = record.evidence.map(({ page }) => page);
    const isEditorial = record.kind === "group" || record.basis?.some((item) => item.for.includes("name"));
    yield { file, path: ["name"], text: record.name, pages, kind: "name", ...(isEditorial && { isOptional: true }) };
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
