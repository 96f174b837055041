/** Copies of the dataset: the records of each copy have other ids and refer to records of the same copy. */
import {
  type Collection,
  collections,
  type Entry,
  formatRecord,
  Records,
  recordSchemas,
  referencesIn,
  type TextFile,
} from "@unionstate/schema";

/** Collections that the copies of files share: a paper has one set of sections, footnotes, sources and advice. */
const shared: ReadonlySet<Collection> = new Set(["sections", "citations", "works", "recommendations"]);

/** The records of the build, `times` times. */
export function copyRecords(records: Records, times: number): Records {
  const copies = new Map(
    collections.map((collection): [Collection, Entry[]] => [
      collection,
      Array.from({ length: times }, (_, i) =>
        records
          .of(collection)
          .map(({ file, record }) => ({ file, record: i === 0 ? record : copyRecord(collection, record, i) })),
      ).flat(),
    ]),
  );
  const ids = new Map([...copies].map(([name, list]) => [name, new Set(list.map(({ record }) => record.id))]));
  return new Records(copies, ids, []);
}

/** The files of the dataset, `times` times; the first copy is the files themselves. */
export function copyFiles(files: readonly TextFile[], times: number): TextFile[] {
  return files.flatMap((file) => {
    const [collection, record] = parse(file);
    if (shared.has(collection)) return [file];
    const copies = Array.from({ length: times - 1 }, (_, i) => {
      const copy = copyRecord(collection, record, i + 1, shared);
      const text = formatRecord(copy, recordSchemas[collection]);
      return { path: file.path.replace(/[^/]+$/, `${copy.id}.json`), text };
    });
    return [file, ...copies];
  });
}

/** The collection and the record of a valid file. */
function parse({ path, text }: TextFile): [Collection, Entry["record"]] {
  const collection = collections.find((name) => name === path.split("/").at(-2));
  if (!collection) throw new Error(`${path} is in no collection.`);
  return [collection, JSON.parse(text)];
}

function copyRecord<R extends Entry["record"]>(
  collection: Collection,
  record: R,
  copy: number,
  kept: ReadonlySet<Collection> = new Set(),
): R {
  const clone = structuredClone(record);
  for (const { path, collection: target } of referencesIn(recordSchemas[collection], record))
    if (!kept.has(target)) rename(clone, path, copy);
  rename(clone, ["id"], copy);
  if (collection === "citations") rename(clone, ["number"], copy);
  return clone;
}

/** Renames the id or footnote at a path. Footnote 7 of the second copy is 1007, and `note-7` is `note-1007`. */
function rename(record: object, path: readonly (string | number)[], copy: number): void {
  let owner: unknown = record;
  for (const key of path.slice(0, -1)) owner = Reflect.get(Object(owner), key);
  const key = path.at(-1) ?? "";
  const value: unknown = Reflect.get(Object(owner), key);
  const renamed =
    typeof value === "number"
      ? value + copy * 1000
      : /^(?:citations\/)?note-\d+$/.test(String(value))
        ? String(value).replace(/\d+$/, (number) => String(Number(number) + copy * 1000))
        : `${value}-x${copy}`;
  Reflect.set(Object(owner), key, renamed);
}
