import { collections, parseJson, type Redirect, redirect, schemaAddress } from "@unionstate/schema";
import { byCodePoint, isObject, type Json, type JsonObject } from "./json.ts";

/** The dataset at one moment: a commit, the working tree or a release. */
export type Snapshot = {
  /** Its name for users. Examples: `HEAD~3`, `the working tree`, `@unionstate/dataset 1.2.0`. */
  readonly label: string;
  /** The records by name. Example of a name: `polls/two-unions`. */
  readonly records: ReadonlyMap<string, JsonObject>;
  /** The JSON Schema of each collection; absent if only data is available. */
  readonly schemas: ReadonlyMap<string, JsonObject> | undefined;
  /** The redirects of removed records. */
  readonly redirects: readonly Redirect[];
  /** Files that could not be read. */
  readonly unreadable: readonly Unreadable[];
};

/** A file that could not be read, with the reason in a sentence. */
export type Unreadable = {
  readonly file: string;
  readonly why: string;
  /** The record that it should contain, if its name is that of a record. */
  readonly record?: string;
};

/** The dataset in some files. Files that cannot be read are listed with the reason; all others are included. */
export function snapshotOf(label: string, files: readonly DatasetFile[]): Snapshot {
  const records = new Map<string, JsonObject>();
  const schemas = new Map<string, JsonObject>();
  const redirects: Redirect[] = [];
  const unreadable: Unreadable[] = [];

  for (const { what, path, text } of files.toSorted((a, b) => byCodePoint(a.path, b.path))) {
    const name = what.kind === "record" ? { record: `${what.collection}/${what.id}` } : {};
    const reject = (why: string): void => void unreadable.push({ file: path, why, ...name });
    const read = typeof text === "string" ? jsonOf(text, path) : text;
    if ("why" in read) {
      reject(read.why);
      continue;
    }
    const { value } = read;
    switch (what.kind) {
      case "record":
        if (isObject(value)) records.set(`${what.collection}/${what.id}`, withoutAddress(value, what.collection));
        else reject("A record must be a JSON object.");
        break;
      case "list":
        if (!Array.isArray(value)) break;
        for (const item of value) {
          const id = isObject(item) ? item.id : undefined;
          if (isObject(item) && typeof id === "string" && isRecord(item, what.collection)) {
            records.set(`${what.collection}/${id}`, withoutAddress(item, what.collection));
          }
        }
        break;
      case "schema":
        if (isObject(value)) schemas.set(what.collection, value);
        else reject("A JSON Schema must be a JSON object.");
        break;
      case "redirects":
        for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
          const parsed = redirect.safeParse(item);
          if (parsed.success) redirects.push(parsed.data);
          else reject(`Redirect ${index + 1} is not valid: ${parsed.error.issues[0]?.message ?? "wrong shape"}.`);
        }
    }
  }
  return { label, records, schemas: schemas.size > 0 ? schemas : undefined, redirects, unreadable };
}

// A package contains other JSON lists, such as the works in CSL.
const isRecord = ({ $schema }: JsonObject, collection: string): boolean =>
  typeof $schema === "string" && $schema.endsWith(`/${collection}.schema.json`);

/** The record without `$schema`, which is a path in the repository and a permanent URL in releases. */
function withoutAddress(record: JsonObject, collection: string): JsonObject {
  const { $schema, ...rest } = record;
  const known = collections.find((one) => one === collection);
  const same =
    (known && $schema === schemaAddress(known)) || $schema === `../../../../schemas/${collection}.schema.json`;
  return same ? rest : record;
}

/** A file of the dataset. */
export type DatasetFile = {
  readonly what:
    | { readonly kind: "record"; readonly collection: string; readonly id: string }
    /** A list of all records of a collection, as in releases. */
    | { readonly kind: "list"; readonly collection: string }
    | { readonly kind: "schema"; readonly collection: string }
    | { readonly kind: "redirects" };
  /** Its path as users see it. */
  readonly path: string;
  /** Its text, or a sentence that says why it could not be read. */
  readonly text: string | { readonly why: string };
};

/** Where the files are: a repository, an npm package or a folder of records. */
export type Layout = "repository" | "package" | "data";

/**
 * What a file contains, by its path in a layout; `undefined` for files that are not part of the dataset.
 *
 * @param path with `/` between its parts
 */
export function placeOf(path: string, layout: Layout): DatasetFile["what"] | undefined {
  for (const [pattern, what] of places[layout]) {
    const found = pattern.exec(path);
    if (found) return what(found[1] ?? "", found[2] ?? "");
  }
  return undefined;
}

type Place = readonly [RegExp, (collection: string, id: string) => DatasetFile["what"]];

const record = (collection: string, id: string): DatasetFile["what"] => ({ kind: "record", collection, id });
const list = (collection: string): DatasetFile["what"] => ({ kind: "list", collection });
const schema = (collection: string): DatasetFile["what"] => ({ kind: "schema", collection });
const redirects = (): DatasetFile["what"] => ({ kind: "redirects" });

const places: Readonly<Record<Layout, readonly Place[]>> = {
  repository: [
    [/^packages\/dataset\/data\/([a-z0-9-]+)\/([a-z0-9-]+)\.json$/, record],
    [/^schemas\/([a-z0-9-]+)\.schema\.json$/, schema],
    [/^packages\/dataset\/redirects\.json$/, redirects],
  ],
  package: [
    [/^dist\/redirects\.json$/, redirects],
    [/^dist\/schemas\/([a-z0-9-]+)\.schema\.json$/, schema],
    [/^dist\/([a-z0-9-]+)\.json$/, list],
  ],
  // Users can name any folder; only those of collections contain records.
  data: [[new RegExp(`^(${collections.join("|")})/([a-z0-9-]+)\\.json$`), record]],
};

/** The value of a JSON text, or a sentence that says why it is not valid. */
export function jsonOf(text: string, path: string): { readonly value: Json } | { readonly why: string } {
  if (text.length > maxLength) return { why: "It is larger than 32 MB." };
  const { value, problems } = parseJson({ path, text }, () => true);
  if (!isJson(value)) return { why: problems[0]?.message ?? "It is not valid JSON." };
  return { value };
}

// A list of all records of a collection is less than a megabyte.
const maxLength = 32 * 2 ** 20;

/** Whether a value can be JSON: what a parser returned always is, unless it failed. */
const isJson = (value: unknown): value is Json => value !== undefined;
