import { type Collection, type Redirect, redirect, schemaAddress } from "@unionstate/schema";
import { byCodePoint } from "../by-code-point.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Snapshot, Unreadable } from "../snapshot.ts";
import type { DatasetFile } from "./dataset-file.ts";
import { parseJson } from "./parse-json.ts";

/** The dataset that files hold. What cannot be read is named with a reason; the rest counts. */
export function snapshotOf(label: string, files: readonly DatasetFile[]): Snapshot {
  const records = new Map<string, JsonObject>();
  const schemas = new Map<string, JsonObject>();
  const redirects: Redirect[] = [];
  const unreadable: Unreadable[] = [];

  for (const { what, path, text } of files.toSorted((a, b) => byCodePoint(a.path, b.path))) {
    const name = what.kind === "record" ? { record: `${what.collection}/${what.id}` } : {};
    const refuse = (why: string): void => void unreadable.push({ file: path, why, ...name });
    const read = typeof text === "string" ? parseJson(text) : text;
    if ("why" in read) {
      refuse(read.why);
      continue;
    }
    const { value } = read;
    switch (what.kind) {
      case "record":
        if (isObject(value)) records.set(`${what.collection}/${what.id}`, withoutAddress(value, what.collection));
        else refuse("It is no record: a record is an object in braces.");
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
        else refuse("It is no JSON Schema.");
        break;
      case "redirects":
        for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
          const parsed = redirect.safeParse(item);
          if (parsed.success) redirects.push(parsed.data);
          else
            refuse(`Redirect ${index + 1} is not valid: ${parsed.error.issues[0]?.message ?? "its shape is wrong"}.`);
        }
    }
  }
  return { label, records, schemas: schemas.size > 0 ? schemas : undefined, redirects, unreadable };
}

// A package has other lists in JSON beside its collections, such as the works in CSL.
const isRecord = ({ $schema }: JsonObject, collection: string): boolean =>
  typeof $schema === "string" && $schema.endsWith(`/${collection}.schema.json`);

/** A record names its schema by a path in the repository, and by its permanent address when it is published. */
function withoutAddress(record: JsonObject, collection: string): JsonObject {
  const { $schema, ...rest } = record;
  const same =
    $schema === schemaAddress(collection as Collection) || $schema === `../../../../schemas/${collection}.schema.json`;
  return same ? rest : record;
}
