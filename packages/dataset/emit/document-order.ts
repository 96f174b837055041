import { type Collection, collections, type Entry, Records } from "@unionstate/schema";

/**
 * The records in the order of the paper: sections and recommendations by their position, notes by their number, works by
 * the note that cites them first, dossiers by their first record, and all others by the first passage that they are based
 * on. Records of the same place are sorted by id.
 */
export function inDocumentOrder(records: Records): Records {
  const places = new Map<string, Place>();
  const positions = new Map(records.of("sections").map(({ record }) => [record.id, record.position]));
  const notes = new Map<string, number>();
  for (const { record } of records.of("citations")) {
    for (const { work } of record.works ?? []) notes.set(work, Math.min(record.number, notes.get(work) ?? Infinity));
  }
  for (const collection of collections) {
    if (collection === "dossiers") continue;
    for (const { record } of records.of(collection)) places.set(`${collection}/${record.id}`, placeOf(record));
  }
  for (const { record } of records.of("dossiers")) {
    const [first = []] = record.records.map((name) => places.get(name) ?? []).sort(comparePlaces);
    places.set(`dossiers/${record.id}`, first);
  }
  const sorted = new Map(collections.map((collection) => [collection, inOrder(collection)]));
  const ids = new Map(collections.map((collection) => [collection, records.idsOf(collection)]));
  return new Records(sorted, ids, []);

  function inOrder(collection: Collection): Entry[] {
    const place = ({ record }: Entry): Place => places.get(`${collection}/${record.id}`) ?? [];
    return [...records.of(collection)].sort(
      (a, b) => comparePlaces(place(a), place(b)) || (a.record.id < b.record.id ? -1 : 1),
    );
  }

  function placeOf(record: Entry["record"]): Place {
    if ("position" in record) return [record.position];
    if ("number" in record && "marker" in record) return [record.number];
    if ("evidence" in record) {
      const passages = record.evidence.map(({ page, section, citations: [note = 0] = [] }): Place => {
        return [page, positions.get(section) ?? 0, note];
      });
      return passages.sort(comparePlaces)[0] ?? [];
    }
    return [notes.get(record.id) ?? Infinity];
  }
}

type Place = readonly number[];

function comparePlaces(a: Place, b: Place): number {
  for (const [index, number] of a.entries()) {
    const other = b[index] ?? 0;
    if (number !== other) return number < other ? -1 : 1;
  }
  return 0;
}
