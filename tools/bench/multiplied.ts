import {
  type Collection,
  collections,
  type Entry,
  type RecordOf,
  type Records,
  recordSchemas,
  referencesIn,
} from "@unionstate/schema";

/**
 * The records many times over: each copy names the records of its own copy, so that the whole is a larger dataset of
 * the same shape.
 *
 * @param records the real records
 * @param times how many copies, the first being the records themselves
 */
export function multiplied(records: Records, times: number): Records {
  const entries = new Map<Collection, Entry[]>(collections.map((collection) => [collection, []]));
  for (let copy = 0; copy < times; copy += 1) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        entries.get(collection)?.push({ file, record: copied(collection, record, copy) as RecordOf<Collection> });
      }
    }
  }
  return {
    brokenTexts: [],
    of: (collection: Collection) => entries.get(collection) ?? [],
    idsOf: (collection: Collection) => new Set(entries.get(collection)?.map(({ record }) => record.id)),
  } as unknown as Records;
}

function copied(collection: Collection, record: { readonly id: string }, copy: number): { readonly id: string } {
  if (copy === 0) return record;
  const clone = structuredClone(record) as { id: string; number?: number };
  for (const { path } of referencesIn(recordSchemas[collection], record)) {
    const owner = path
      .slice(0, -1)
      .reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], clone);
    const last = path.at(-1) as string | number;
    const fields = owner as Record<string | number, unknown>;
    fields[last] = suffixed(fields[last], copy);
  }
  if (collection === "citations" && clone.number !== undefined) {
    clone.number += copy * 1000;
    clone.id = `note-${clone.number}`;
  } else clone.id = `${clone.id}-x${copy}`;
  return clone;
}

/** Footnotes 1–169 of the second copy are 1001–1169. */
const suffixed = (value: unknown, copy: number): unknown =>
  typeof value === "number"
    ? value + copy * 1000
    : /^citations\/note-(\d+)$/.test(String(value))
      ? String(value).replace(/\d+$/, (number) => String(Number(number) + copy * 1000))
      : `${value}-x${copy}`;
