import { type AnyRecord, formatDate } from "@unionstate/dataset";
import { isObject, isQuantity, quantityWords } from "@unionstate/schema";
import { nameOf, repository } from "../site.ts";
import { childOf, type Place, placeOf, valueLine } from "./fields.ts";
import { capitalised, cut, textOf } from "./line.ts";
import { captionOf } from "./words.ts";

/** A value that a reader can correct with the form of the repository. */
export type Correctable = {
  /** The value as the form finds it: `waves.2019-12.results.european-union.value`. */
  readonly field: string;
  /** The value as the form expects it. */
  readonly now: string;
  /** The value in words: `December 2019, European Union: 32%`. */
  readonly words: string;
};

/**
 * The address of the form that corrects a record, filled in as far as possible.
 *
 * @param value the value to correct; without it, readers name the field themselves
 */
export function correctionForm(record: AnyRecord, value?: Correctable): string {
  const page = pageIn(record);
  const answers = new URLSearchParams({
    template: "correct-a-record.yml",
    title: `Correct: ${nameOf(record)}`,
    record: nameOf(record),
    ...(value && { field: value.field, now: value.now }),
    ...(page && { page }),
  });
  return `${repository}/issues/new?${answers}`;
}

/** The address where GitHub edits the file of a record. */
export const editorAddress = (record: AnyRecord): string =>
  `${repository}/edit/main/packages/dataset/data/${nameOf(record)}.json`;

/** The first passage of a record as the form expects it: `p. 24, note 107`. */
function pageIn(record: AnyRecord): string {
  const [passage] = "evidence" in record ? record.evidence : [];
  if (!passage) return "";
  const { page, citations = [] } = passage;
  const notes = citations.length > 0 ? `, note${citations.length > 1 ? "s" : ""} ${citations.join(", ")}` : "";
  return `p. ${page}${notes}`;
}

/** The values of a record that the form can correct: texts, numbers, dates, references and exact quantities. */
export const correctableIn = (record: AnyRecord): readonly Correctable[] =>
  within({ ...record }, placeOf(record), "", "", record);

type JsonObject = Readonly<Record<string, unknown>>;

/** What identifies a record or its parts, and what says where a value is from. */
const fixed: ReadonlySet<string> = new Set([
  ...["$schema", "id", "kind", "option", "subgroup", "wave", "number"],
  ...["evidence", "basis", "corroborations", "comparisons", "unknown"],
]);

function within(
  object: JsonObject,
  place: Place,
  path: string,
  above: string,
  record: AnyRecord,
): readonly Correctable[] {
  return Object.entries(object).flatMap(([name, value]): readonly Correctable[] => {
    if (fixed.has(name) && !isQuantity(value)) return [];
    const field = childOf(place, object, name);
    const caption = captionOf(place.collection, name, field.schema, false);
    const at = path === "" ? name : `${path}.${name}`;
    if (!Array.isArray(value)) return single(value, name, field, at, [above, caption], record);
    const item = childOf(field, value, 0);
    return value.flatMap((one: unknown, index) => {
      const itemPath = `${at}.${keyOf(one, index, value)}`;
      return single(
        one,
        name,
        item,
        itemPath,
        isObject(one) ? [above, itemWords(one, record)] : [above, caption],
        record,
      );
    });
  });
}

function single(
  value: unknown,
  name: string,
  place: Place,
  field: string,
  captions: readonly string[],
  record: AnyRecord,
): readonly Correctable[] {
  const above = captions.filter(Boolean).join(", ");
  const say = (now: string): readonly Correctable[] => {
    // A result of a poll has one value.
    const caption = above.replace(/, Value$/, "");
    return [{ field, now, words: cut(`${caption}: ${textOf(valueLine(value, name, {}, place))}`, 100) }];
  };
  if (typeof value === "string" || typeof value === "number") return say(String(value));
  if (isQuantity(value)) return value.kind === "exact" ? say(quantityWords(value)) : [];
  return isObject(value) ? within(value, place, field, above, record) : [];
}

/** How the form finds an item of a list: by its id if it is the first with it, otherwise by its position. */
function keyOf(item: unknown, index: number, items: readonly unknown[]): string {
  const idOf = (one: unknown): unknown => (isObject(one) ? (one.id ?? one.option ?? one.kind) : undefined);
  const id = idOf(item);
  return typeof id === "string" && items.findIndex((one) => idOf(one) === id) === index ? id : String(index);
}

/** An item of a list in words: the date of a wave, the answer and group of a result, the kind of a step. */
function itemWords(item: JsonObject, record: AnyRecord): string {
  if (typeof item.kind === "string") return capitalised(item.kind);
  if (!("waves" in record)) return "";
  if (typeof item.date === "string") return formatDate(item.date);
  const option = record.options.find(({ id }) => id === item.option);
  const subgroup = record.subgroups?.find(({ id }) => id === item.subgroup);
  return [option?.label, subgroup?.label].filter(Boolean).join(", ");
}
