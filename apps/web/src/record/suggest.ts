import { type AnyRecord, type Evidence, evidenceFor, formatDate, isRecordOf, label } from "@unionstate/dataset";
import { isObject, isQuantity, quantityWords } from "@unionstate/schema";
import { nameOf, repository } from "../site.ts";
import { childOf, type Place, placeOf, valueLine } from "./fields.ts";
import { capitalised, cut, type Line, languageOf, recordNamed, singleQuotes, textOf } from "./line.ts";
import { captionOf, reasonOf } from "./words.ts";

/** A value that a reader can correct with the form of the repository. */
export type Correctable = {
  /** The value as the form finds it: `waves.2019-12.results.european-union.value`. */
  readonly field: string;
  /** The value as the form expects it; `not stated` if the record has none. */
  readonly now: string;
  /** The value in words: `December 2019, European Union: 32%`. */
  readonly words: Line;
  /** The passage that gives the value, as the form expects it: `p. 24, note 107`. */
  readonly page: string;
};

/**
 * The address of the form that corrects a record, filled in as far as possible.
 *
 * @param value the value to correct; without it, readers name the field themselves
 */
export function correctionForm(record: AnyRecord, value?: Correctable): string {
  const page = value?.page ?? pageIn(record, []);
  return formAddress("correct-a-record.yml", {
    title: `Correct: ${nameOf(record)}`,
    record: nameOf(record),
    ...(value && { field: value.field, now: value.now }),
    ...(page && { page }),
  });
}

/** The address of the form for a source that agrees or disagrees with a record, or adds to it. */
export const sourceForm = (record: AnyRecord): string =>
  formAddress("add-a-source.yml", { title: `Source: ${nameOf(record)}`, record: nameOf(record) });

const formAddress = (template: string, answers: Readonly<Record<string, string>>): string =>
  `${repository}/issues/new?${new URLSearchParams({ template, ...answers })}`;

/** The address where GitHub edits the file of a record. */
export const editorAddress = (record: AnyRecord): string => fileAddress("edit", record);

/** The address where GitHub lists the changes of the file of a record. */
export const historyAddress = (record: AnyRecord): string => fileAddress("commits", record);

const fileAddress = (view: string, record: AnyRecord): string =>
  `${repository}/${view}/main/packages/dataset/data/${nameOf(record)}.json`;

type JsonObject = Readonly<Record<string, unknown>>;

/** A record or a step of a deal, with its own evidence, and the names of the fields that lead to a value in it. */
type Holder = { readonly evidence: readonly Evidence[] };

/** The passage that gives a value of a record or a step as the form expects it: `p. 24, note 107`. */
function pageIn(holder: object, names: readonly string[]): string {
  if (!hasEvidence(holder)) return "";
  const [passage] = evidenceFor(holder, ...names);
  if (!passage) return "";
  return `p. ${passage.page}${notesOf(passage)}`;
}

const hasEvidence = (holder: object): holder is Holder =>
  "evidence" in holder && Array.isArray(holder.evidence) && holder.evidence.length > 0;

function notesOf({ citations = [] }: Evidence): string {
  return citations.length > 0 ? `, note${citations.length > 1 ? "s" : ""} ${citations.join(", ")}` : "";
}

/** The values of a record that the form can correct, the passages that it is based on last. */
export const correctableIn = (record: AnyRecord): readonly Correctable[] => [
  ...within({ ...record }, { place: placeOf(record), path: "", above: "", names: [], holder: record }, record),
  ...passagesIn(record, ""),
];

/** What identifies a record or its parts, and what says where a value is from. */
const fixed: ReadonlySet<string> = new Set([
  ...["$schema", "id", "kind", "option", "subgroup", "wave", "evidence", "basis", "corroborations", "unknown"],
]);

/** Where a value is: its place in the schema, its path and captions, and what has its evidence. */
type Position = {
  readonly place: Place;
  readonly path: string;
  readonly above: string;
  /** The names of fields that lead to it from what has its evidence. */
  readonly names: readonly string[];
  readonly holder: object;
};

function within(object: JsonObject, at: Position, record: AnyRecord): readonly Correctable[] {
  const { place, path, above } = at;
  return Object.entries(object).flatMap(([name, value]): readonly Correctable[] => {
    if (fixed.has(name) || (name === "number" && typeof value === "number")) return [];
    const field = childOf(place, object, name);
    const caption = captionOf(place.collection, name, field.schema, false);
    const inner = path === "" ? name : `${path}.${name}`;
    const names = [...at.names, name];
    if (!Array.isArray(value)) {
      return single(
        value,
        name,
        object,
        { ...at, place: field, path: inner, above: join(above, caption), names },
        record,
      );
    }
    const item = childOf(field, value, 0);
    return value.flatMap((one: unknown, index) => {
      const itemPath = `${inner}.${keyOf(one, index, value)}`;
      const numbered = value.length > 1 ? `${caption} ${index + 1}` : caption;
      const words = (isObject(one) && itemWords(one, record)) || numbered;
      const position = { place: item, path: itemPath, above: join(above, words), names };
      if (!isObject(one) || !hasEvidence(one)) return single(one, name, {}, { ...at, ...position }, record);
      const passages = passagesIn(one, `${itemPath}.`, `${words}, `);
      return [...single(one, name, {}, { ...position, names: [], holder: one }, record), ...passages];
    });
  });
}

const join = (...captions: readonly string[]): string => captions.filter(Boolean).join(", ");

function single(
  value: unknown,
  name: string,
  object: JsonObject,
  at: Position,
  record: AnyRecord,
): readonly Correctable[] {
  const { place, path: field, above, names, holder } = at;
  const say = (now: string, line: Line = valueLine(value, name, {}, place)): readonly Correctable[] => {
    // A result of a poll has one value.
    const caption = `${above.replace(/, Value$/, "")}: `;
    const text = cut(textOf(line), Math.max(100 - caption.length, 30));
    const lang = languageIn(name, object, record);
    return [{ field, now, words: [caption, lang === undefined ? text : { text, lang }], page: pageIn(holder, names) }];
  };
  if (typeof value === "string" || typeof value === "number") return say(String(value));
  if (isQuantity(value)) return say(quantityWords(value));
  if (value === null) {
    const printed = object[`${name}AsPrinted`];
    // The words of the paper for an unknown value are a field of their own.
    return typeof printed === "string"
      ? []
      : say("not stated", [
          // The paper gives no title of most works, which other sources may know.
          isRecordOf("works", record)
            ? "unknown"
            : reasonOf(isObject(object.unknown) ? object.unknown[name] : undefined),
        ]);
  }
  return isObject(value) ? within(value, at, record) : [];
}

/** The language of a name or title that is not English. */
function languageIn(name: string, object: JsonObject, record: AnyRecord): string | undefined {
  if (name === "title") return languageOf(record);
  return name === "name" && typeof object.language === "string" ? object.language : undefined;
}

/** The pages and notes of the passages that a record or step is based on. */
function passagesIn(holder: object, path: string, above = ""): readonly Correctable[] {
  if (!hasEvidence(holder)) return [];
  return holder.evidence.flatMap((passage, index): readonly Correctable[] => {
    const { page, section, citations = [] } = passage;
    const at = `${path}evidence.${index}`;
    const title = cut(singleQuotes(label(recordNamed(`sections/${section}`))), 50);
    const place = `${above}Passage ${index + 1}, section “${title}”`;
    const where = `p. ${page}${notesOf(passage)}`;
    return [
      { field: `${at}.page`, now: String(page), words: [`${place}: p. ${page}`], page: where },
      ...citations.map((note, position) => ({
        field: `${at}.citations.${position}`,
        now: String(note),
        words: [`${place}: note ${note}`],
        page: where,
      })),
    ];
  });
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
