import { type Collection, isObject, type Path, recordSchemas, referencesIn } from "@unionstate/schema";

/** The collection and id of a record. */
export type RecordName = { readonly collection: Collection; readonly id: string };

/** A record as JSON, which need not be valid. */
export type Values = Readonly<Record<string, unknown>>;

/** `polls/two-unions`. */
export const nameText = ({ collection, id }: RecordName): string => `${collection}/${id}`;

/**
 * A record with another name wherever it refers to `from`: in the fields whose types are references, and where a text
 * has the collection and id, such as `inputs`. A list that then names something twice keeps the one that was there, or the first.
 *
 * @param own where given, the new name of the record itself, which cannot refer to itself: such a reference is removed
 */
export function replaceReferences(
  record: Values,
  collection: Collection,
  from: RecordName,
  to: RecordName,
  own?: RecordName,
): Values {
  const places = new Map<string, "from" | "own">();
  for (const { path, ...target } of referencesIn(recordSchemas[collection], record)) {
    if (nameText(target) === nameText(from)) places.set(JSON.stringify(path), own ? "own" : "from");
    else if (own && nameText(target) === nameText(own)) places.set(JSON.stringify(path), "own");
  }
  const replaced = (value: unknown, path: Path): unknown => {
    const place = places.get(JSON.stringify(path));
    if (place === "own") return undefined;
    if (typeof value === "number") return place ? numberOf(to) : value;
    if (typeof value === "string") return place && value === from.id ? to.id : replaceNames(value, from, to);
    if (Array.isArray(value)) {
      const items = value.map((item, i) => replaced(item, [...path, i]));
      const texts = items.map((item) => JSON.stringify(item) ?? "");
      const isKept = value.map((item, i) => JSON.stringify(item) === texts[i]);
      if (isKept.every(Boolean)) return value;
      // An item that was there already keeps its position: the order of a list can have a meaning.
      const present = new Set(texts.filter((_, i) => isKept[i]));
      return distinct(items.filter((_, i) => isKept[i] || !present.has(texts[i] ?? "")));
    }
    return isObject(value) ? fieldsOf(value, path) : value;
  };
  const fieldsOf = (values: Values, path: Path): Values =>
    Object.fromEntries(
      Object.entries(values)
        .map(([key, value]): [string, unknown] => [key, replaced(value, [...path, key])])
        // A list that has lost all its items says nothing.
        .filter(([key, value]) => value !== undefined && !(isEmpty(value) && !isEmpty(values[key]))),
    );
  return fieldsOf(record, []);
}

/** A text in which a record has another name: `polls/two-unions`, but not `https://example.org/polls/two-unions`. */
export function replaceNames(text: string, from: RecordName, to: RecordName): string {
  return text.replace(new RegExp(`(?<![\\w/.-])${nameText(from)}(?![\\w/-])`, "g"), nameText(to));
}

/** The items of a list, each once. */
export function distinct(items: readonly unknown[]): unknown[] {
  const present = items.filter((item) => item !== undefined);
  return [...new Map(present.map((item) => [JSON.stringify(item), item])).values()];
}

/** The number of the footnote `note-33`. */
export const numberOf = ({ id }: RecordName): number => Number(id.replace(/^note-/, ""));

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
