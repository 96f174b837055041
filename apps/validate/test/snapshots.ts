import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { collections, type Redirect } from "@unionstate/schema";
import type { Json, JsonObject } from "../src/diff/json.ts";
import { type DatasetFile, type Snapshot, snapshotOf } from "../src/diff/snapshot.ts";
import { realFiles, root } from "./real-data.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests change records and schemas in ways that no type allows.
type Loose = any;

/** Changes made to the real dataset. */
export type Edits = {
  /** By record: changes it in place. */
  readonly records?: Readonly<Record<string, (record: Loose) => unknown>>;
  /** Records by the record that they are a copy of. */
  readonly added?: Readonly<Record<string, string>>;
  readonly gone?: readonly string[];
  readonly redirects?: readonly Redirect[];
  /** By collection: changes its schema in place. */
  readonly schemas?: Readonly<Record<string, (schema: Loose) => unknown>>;
};

/**
 * The dataset as it is committed, with fixed versions of the records that tests quote: a correction of the data then
 * changes no test.
 */
export const real: Snapshot = snapshotOf("before", [
  ...realFiles.map(({ path, text }) => {
    const [name = "", collection = ""] = path.split("/").toReversed();
    return recordFile(path, collection, name.slice(0, -".json".length), kept(`${collection}/${name}`) ?? text);
  }),
  ...collections.map((collection) => {
    const path = `schemas/${collection}.schema.json`;
    return { what: { kind: "schema" as const, collection }, path, text: readFileSync(join(root, path), "utf8") };
  }),
]);

function recordFile(path: string, collection: string, id: string, text: string): DatasetFile {
  return { what: { kind: "record", collection, id }, path, text };
}

function kept(file: string): string | undefined {
  for (const folder of ["kept", "records"]) {
    const path = fileURLToPath(new URL(`${folder}/${file}`, import.meta.url));
    if (existsSync(path)) return readFileSync(path, "utf8");
  }
  return undefined;
}

/** The dataset after a few changes. */
export function edited({ records = {}, added = {}, gone = [], redirects = [], schemas = {} }: Edits): Snapshot {
  const all = new Map(real.records);
  for (const [name, of] of Object.entries(added)) all.set(name, { ...known(of), id: name.replace(/^.*\//, "") });
  for (const [name, edit] of Object.entries(records)) all.set(name, changed(all.get(name) ?? known(name), edit));
  for (const name of gone) if (!all.delete(name)) throw new Error(`No record ${name}`);
  const shapes = new Map(real.schemas);
  for (const [collection, edit] of Object.entries(schemas)) {
    shapes.set(collection, changed(shapes.get(collection) ?? {}, edit));
  }
  return { label: "after", records: all, schemas: shapes, redirects, unreadable: [] };
}

/** A record of the dataset. */
export function known(name: string): JsonObject {
  const record = real.records.get(name);
  if (!record) throw new Error(`No record ${name}`);
  return record;
}

function changed(value: JsonObject, edit: (value: Loose) => unknown): JsonObject {
  const copy: Json = structuredClone(value);
  edit(copy);
  return copy as JsonObject;
}
