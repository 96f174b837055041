import {
  type Collection,
  collections,
  date,
  quantity,
  type Records,
  recordSchemas,
  referencesIn,
  valuesOf,
} from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";

type ReferenceField = { readonly path: string; readonly target?: Collection };
type Fields = {
  readonly references: readonly ReferenceField[];
  readonly dates: readonly string[];
  readonly quantities: readonly string[];
};

/** `fields.js`: where the records of each collection hold references, dates and quantities, read off their schemas. */
export const emitFields: Emitter = (records) => {
  const fields = fieldsOf(records);
  return [
    { path: "fields.js", text: `export const fields = ${JSON.stringify(fields, null, 2)};\n` },
    {
      path: "fields.d.ts",
      text: [
        'import type { Collection } from "./types.js";',
        "",
        "/** Where records hold what: paths of field names, `*` for every item of a list. */",
        "export type Fields = {",
        "  /** References; without a `target`, the value names the collection itself: `polls/two-unions`. */",
        "  readonly references: readonly { readonly path: string; readonly target?: Collection }[];",
        "  /** EDTF dates of what the record tells. */",
        "  readonly dates: readonly string[];",
        "  /** Quantities that the paper states. */",
        "  readonly quantities: readonly string[];",
        "};",
        "",
        "export declare const fields: Readonly<Record<Collection, Fields>>;",
        "",
      ].join("\n"),
    },
  ];
};

/** The fields of each collection; what outside sources report is no part of what a record tells. */
export function fieldsOf(records: Records): Record<Collection, Fields> {
  const told = (paths: Set<string> | undefined): string[] =>
    [...(paths ?? [])].filter((path) => !path.startsWith("corroborations")).sort();
  const dates = placesOf(valuesOf(date, records));
  const quantities = placesOf(valuesOf(quantity, records));
  return Object.fromEntries(
    collections.map((collection) => [
      collection,
      {
        references: referenceFields(collection, records),
        dates: told(dates.get(collection)),
        quantities: told(quantities.get(collection)),
      },
    ]),
  ) as Readonly<Record<string, Fields>> as Record<Collection, Fields>;
}

function referenceFields(collection: Collection, records: Records): ReferenceField[] {
  const fields = new Map<string, ReferenceField>();
  for (const { record } of records.of(collection)) {
    for (const { path, collection: target, id } of referencesIn(recordSchemas[collection], record)) {
      const value = path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], record);
      const pattern = patternOf(path);
      fields.set(pattern, value === `${target}/${id}` ? { path: pattern } : { path: pattern, target });
    }
  }
  return [...fields].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, field]) => field);
}

function placesOf(values: ReturnType<typeof valuesOf>): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const { file, path } of values) {
    const collection = file.split("/").at(-2) ?? "";
    const known = places.get(collection) ?? new Set();
    places.set(collection, known.add(patternOf(path)));
  }
  return places;
}

const patternOf = (path: readonly (string | number)[]): string =>
  path.map((key) => (typeof key === "number" ? "*" : key)).join(".");
