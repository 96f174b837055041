import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Collection, formatRecord, recordSchemas, referencesIn, type TextFile } from "@unionstate/schema";

/** What all copies share: the paper has one set of sections, notes and sources, and gives each piece of advice once. */
const shared = new Set<Collection>(["sections", "citations", "works", "recommendations"]);

/**
 * The data files many times over: each copy has ids of its own and names the records of its own copy.
 *
 * @param folder the folder of the collections
 * @param times how many copies, the first being the files themselves
 */
export function copiedFiles(folder: string, times: number): TextFile[] {
  return (readdirSync(folder) as Collection[]).toSorted().flatMap((collection) =>
    readdirSync(join(folder, collection))
      .toSorted()
      .flatMap((name): TextFile[] => {
        const text = readFileSync(join(folder, collection, name), "utf8");
        const first = { path: `data/${collection}/${name}`, text };
        if (shared.has(collection)) return [first];
        const copies = Array.from({ length: times - 1 }, (_, i) => copy(collection, text, `x${i + 1}`));
        return [first, ...copies];
      }),
  );
}

function copy(collection: Collection, text: string, suffix: string): TextFile {
  const record = JSON.parse(text);
  for (const { path, collection: named } of referencesIn(recordSchemas[collection], record)) {
    if (shared.has(named)) continue;
    const owner = path.slice(0, -1).reduce((inner, key) => inner[key], record);
    owner[path.at(-1) as string | number] = `${owner[path.at(-1) as string | number]}-${suffix}`;
  }
  record.id = `${record.id}-${suffix}`;
  return { path: `data/${collection}/${record.id}.json`, text: formatRecord(record, recordSchemas[collection]) };
}
