import {
  type Collection,
  collections,
  date,
  type Predicate,
  predicates,
  quantity,
  type Records,
  recordSchemas,
  referencesIn,
  valuesOf,
} from "@unionstate/schema";
import { knownAt, listAt } from "../tables/rows.ts";
import type { Emitter } from "./emitter.ts";

/**
 * `fields.js`: the names of the collections; which fields of their records hold references, dates and quantities, read
 * from the schemas: `waves.*.date` for the dates of polls; and how predicates read.
 */
export const emitFields: Emitter = (records) => [
  {
    path: "fields.js",
    text: [
      `export const collections = /* @__PURE__ */ Object.freeze(${JSON.stringify(collections)});`,
      `export const fields = ${JSON.stringify(fieldsOf(records), null, 2)};`,
      `export const patterns = ${JSON.stringify(patterns)};`,
      "",
    ].join("\n"),
  },
  {
    path: "fields.d.ts",
    text: [
      'import type { Collection } from "./types.js";',
      "",
      "/** The names of all collections, in the order of the data model. */",
      "export declare const collections: readonly Collection[];",
      "",
      "/** Paths of field names; `*` matches every item of a list. */",
      "export type Fields = {",
      "  /** References; without a `target`, the value names the collection itself, `polls/two-unions`, or is a field. */",
      "  readonly references: readonly { readonly path: string; readonly target?: Collection }[];",
      "  /** EDTF dates that the paper states. */",
      "  readonly dates: readonly string[];",
      "  /** Quantities that the paper states. */",
      "  readonly quantities: readonly string[];",
      "};",
      "",
      "/** The fields of each collection's records. */",
      "export declare const fields: Readonly<Record<Collection, Fields>>;",
      "",
      "/** How each predicate reads in a sentence. */",
      "export declare const patterns: { readonly [predicate: string]: { readonly pattern: string; readonly past: string; readonly lasting?: true } };",
      "",
    ].join("\n"),
  },
];

/** How each predicate reads. Its meaning and kinds are in the schema. */
const patterns = Object.fromEntries(
  Object.entries<Predicate>(predicates).map(([name, { pattern, past, lasting }]) => [name, { pattern, past, lasting }]),
);

/** The fields of each collection; those of outside sources are not what the paper states. */
function fieldsOf(records: Records): object {
  const stated = (paths: ReadonlySet<string> = new Set()): string[] =>
    [...paths].filter((path) => !path.startsWith("corroborations")).sort();
  const dates = pathsByCollection(valuesOf(date, records));
  const quantities = pathsByCollection(valuesOf(quantity, records));
  return Object.fromEntries(
    collections.map((collection) => [
      collection,
      {
        references: referenceFields(collection, records),
        dates: stated(dates.get(collection)),
        quantities: stated(quantities.get(collection)),
      },
    ]),
  );
}

type ReferenceField = { readonly path: string; readonly target?: Collection };

function referenceFields(collection: Collection, records: Records): ReferenceField[] {
  const fields = new Map<string, ReferenceField>();
  for (const { record } of records.of(collection)) {
    for (const { path, collection: target, id } of referencesIn(recordSchemas[collection], record)) {
      const pattern = patternOf(path);
      const namesCollection = knownAt(record, path) === `${target}/${id}`;
      fields.set(pattern, namesCollection ? { path: pattern } : { path: pattern, target });
    }
  }
  for (const { record } of records.of(collection)) {
    for (const path of inputsIn(record)) fields.set(patternOf(path), { path: patternOf(path) });
  }
  return [...fields].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, field]) => field);
}

/** The paths of records among the inputs of `basis`, which are fields or records: the schema has one type for both. */
function inputsIn(record: object): Path[] {
  return listAt(record, ["basis"]).flatMap((item, i) =>
    listAt(item, ["inputs"]).flatMap((input, j) => (String(input).includes("/") ? [["basis", i, "inputs", j]] : [])),
  );
}

function pathsByCollection(values: ReturnType<typeof valuesOf>): Map<string, Set<string>> {
  const paths = new Map<string, Set<string>>();
  for (const { file, path } of values) {
    const collection = file.split("/").at(-2) ?? "";
    const patterns = paths.get(collection) ?? new Set();
    paths.set(collection, patterns.add(patternOf(path)));
  }
  return paths;
}

type Path = readonly (string | number)[];

const patternOf = (path: Path): string => path.map((key) => (typeof key === "number" ? "*" : key)).join(".");
