import type { Records } from "@unionstate/schema";
import type { Names } from "./ask-value.ts";

/** The names of records: a title, a name or, where there is none, what they say. */
export const namesIn =
  (records: Records): Names =>
  (collection) =>
    records.of(collection).map(({ record }) => ({ id: record.id, name: nameOf(record) }));

function nameOf(record: Readonly<Record<string, unknown>>): string {
  const { name, title, measure, designation, gist, number, id } = record;
  return String(name ?? title ?? measure ?? designation ?? gist ?? (number ? `note ${number}` : id));
}
