import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Collection, collections, type Entry, Records, type Redirect } from "@unionstate/schema";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));

/** The records and redirects that `build.ts` has checked and written to `dist/`. They are not checked again. */
export function readRecords(): { readonly records: Records; readonly redirects: readonly Redirect[] } {
  const entries = new Map(collections.map((collection) => [collection, entriesOf(collection)]));
  const ids = new Map([...entries].map(([name, list]) => [name, new Set(list.map(({ record }) => record.id))]));
  const redirects: Redirect[] = JSON.parse(readFileSync(`${dist}redirects.json`, "utf8"));
  return { records: new Records(entries, ids, []), redirects };
}

function entriesOf(collection: Collection): Entry[] {
  const list: Entry["record"][] = JSON.parse(readFileSync(`${dist}${collection}.json`, "utf8"));
  return list.map((record) => ({ file: `${collection}/${record.id}.json`, record }));
}
