import {
  type AnyRecord,
  type Collection,
  collectionOf,
  formatDate,
  formatTerms,
  list,
  nameInSentence,
  paper,
} from "@unionstate/dataset";
import {
  childSchema,
  fieldOf,
  isObject,
  isQuantity,
  optionFor,
  quantityWords,
  recordSchemas,
  referenceTo,
  type Shape,
  shapeOf,
} from "@unionstate/schema";
import { addressLink, capitalised, joined, type Line, linkTo, quoted, textOf } from "./line.ts";
import { captionOf, inWords, languageName, meaningOf, reasonOf, termOf } from "./words.ts";

/** A field of a record in words: `Supplier` and a link to Russia. */
export type Field = {
  readonly caption: string;
  readonly values: readonly Line[];
  /** For an unknown value, why it is unknown. */
  readonly reason?: string;
};

/**
 * The fields of a record in words, in the order of the record: references as links, dates and quantities in words with
 * the printed words beside them, unknown values with the reason.
 *
 * @param elsewhere fields that another part of the page shows
 */
export const fieldsOf = (record: AnyRecord, elsewhere: ReadonlySet<string>): readonly Field[] =>
  fieldsIn(record, placeOf(record), elsewhere);

/** The fields of a step of an arms deal in words. */
export const stepFields = (record: AnyRecord, step: object, elsewhere: ReadonlySet<string>): readonly Field[] =>
  fieldsIn(step, childOf(childOf(placeOf(record), record, "steps"), [], 0), elsewhere);

/** Where a value is: its schema, and the record that it is in. */
export type Place = {
  readonly collection: Collection;
  readonly root: AnyRecord;
  readonly schema: Parameters<typeof fieldOf>[0] | undefined;
  readonly shape: Shape | undefined;
};

/** The place of a whole record. */
export function placeOf(record: AnyRecord): Place {
  const collection = collectionOf(record);
  return { collection, root: record, schema: recordSchemas[collection], shape: shapeOf(collection) };
}

type JsonObject = Readonly<Record<string, unknown>>;

/** The fields of an object in words. Values that are unknown for the same reason are one field, the last. */
function fieldsIn(value: object, place: Place, elsewhere: ReadonlySet<string>): readonly Field[] {
  const fields = allFieldsIn(value, place, elsewhere);
  const byReason = Map.groupBy(
    fields.filter(({ reason }) => reason !== undefined),
    ({ reason }) => reason ?? "",
  );
  const shared = [...byReason].filter(([, { length }]) => length > 1);
  return [
    ...fields.filter(({ reason }) => !shared.some(([one]) => one === reason)),
    ...shared.map(([reason, members]) => ({
      caption: capitalised(reason),
      values: [[members.map(({ caption }) => caption.charAt(0).toLowerCase() + caption.slice(1)).join(", ")]],
    })),
  ];
}

function allFieldsIn(value: object, place: Place, elsewhere: ReadonlySet<string>): readonly Field[] {
  const object: JsonObject = { ...value };
  return Object.entries(object).flatMap(([name, inner]): readonly Field[] => {
    if (elsewhere.has(name) || name === "unknown" || isPrintedOf(name, object)) return [];
    const field = childOf(place, value, name);
    // A group of fields, such as the survey behind a poll, is read as fields of the record.
    if (isObject(inner) && groups.has(name)) return allFieldsIn(inner, field, elsewhere);
    const reason = inner === null && object[`${name}AsPrinted`] === undefined ? unknownReason(name, object) : undefined;
    const values = valuesOf(inner, name, object, field);
    const caption = captionOf(place.collection, name, field.schema, values.length > 1);
    return [{ caption, values, ...(reason !== undefined && { reason }) }];
  });
}

const groups: ReadonlySet<string> = new Set(["study"]);

/** Whether a field only has the printed words of another, which are shown beside its value. */
const isPrintedOf = (name: string, object: JsonObject): boolean =>
  name.endsWith("AsPrinted") && Object.hasOwn(object, name.slice(0, -"AsPrinted".length));

/** The place of a field or list item of a value. */
export function childOf({ collection, root, schema, shape }: Place, value: unknown, key: string | number): Place {
  const inner = shape?.kind === "choice" ? optionFor(shape, value) : shape;
  return {
    collection,
    root,
    schema: schema && childSchema(schema, value, key),
    shape: inner?.kind === "object" ? inner.fields.get(String(key)) : inner?.kind === "list" ? inner.item : undefined,
  };
}

function valuesOf(value: unknown, name: string, within: JsonObject, place: Place): readonly Line[] {
  if (!Array.isArray(value) || place.shape?.name === "CslDate") return [valueLine(value, name, within, place)];
  if (name === "priceTerms") return termLines(place.root);
  const item = childOf(place, value, 0);
  return value.map((one) => valueLine(one, name, within, item));
}

const termLines = (record: AnyRecord): readonly Line[] =>
  "priceTerms" in record ? (record.priceTerms ?? []).map((term) => [formatTerms([term])]) : [];

/** A single value in words, with the printed words beside it where they differ. */
export function valueLine(value: unknown, name: string, within: JsonObject, place: Place): Line {
  const { shape, schema } = place;
  const printed = within[`${name}AsPrinted`];
  if (value === null) return typeof printed === "string" ? onlyWords(printed) : [unknownReason(name, within)];
  const own = special[`${place.collection}.${name}`] ?? special[name];
  const line = own ? own(value, place) : plainLine(value, schema, shape, place);
  const asPrinted =
    typeof printed === "string" ? printed : isObject(value) && isQuantity(value) ? value.asPrinted : undefined;
  return withPrinted(line, asPrinted);
}

function unknownReason(name: string, { unknown }: JsonObject): string {
  return name === "title"
    ? "unknown: only the address is known"
    : reasonOf(isObject(unknown) ? unknown[name] : undefined);
}

/** An amount or date that the paper gives only in words. */
export const onlyWords = (printed: string): Line => [
  quoted(printed),
  " ",
  { text: `(words of the paper, ${paper.year})`, note: true },
];

/** A value, followed by the words of the paper where they differ. */
export function withPrinted(line: Line, asPrinted: unknown): Line {
  if (typeof asPrinted !== "string" || bare(textOf(line)).includes(bare(asPrinted))) return line;
  return [...line, " ", { text: `(in the paper: ${quoted(asPrinted)})`, note: true }];
}

/** A text without case, spaces and commas, which are not worth showing twice. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s,]/g, "");

function plainLine(value: unknown, schema: Place["schema"], shape: Shape | undefined, place: Place): Line {
  if (isObject(value)) return objectLine(value, place);
  const target = schema && referenceTo(schema, value);
  if (target) return [linkTo(`${target.collection}/${target.id}`)];
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (typeof value !== "string") {
    const { wording } = schema ? fieldOf(schema, value) : {};
    return [typeof wording === "function" ? wording(value) : String(value)];
  }
  if (shape?.name === "EdtfDate") return [formatDate(value)];
  if (shape?.name === "AsPrinted") return [quoted(value)];
  if (shape?.kind === "value" && shape.values) {
    const meaning = meaningOf(shape, value);
    return [termOf(shape, value), ...(meaning ? [" ", { text: `(${meaning})`, note: true } as const] : [])];
  }
  return URL.canParse(value) && /^https?:/.test(value) ? [addressLink(value, value)] : [value];
}

/** An object: a quantity, or what its type reads as. */
function objectLine(value: JsonObject, place: Place): Line {
  if (isQuantity(value)) return [quantityWords(value)];
  const { wording } = place.schema ? fieldOf(place.schema, value) : {};
  if (typeof wording === "function") return [wording(value)];
  const known = objects[place.shape?.name ?? ""];
  if (known) return known(value, place);
  return joined(
    fieldsIn(value, place, new Set()).map(({ caption, values }) => [`${caption}: `, ...joined(values, ", ")]),
    "; ",
  );
}

/** Fields that read in a way of their own. */
const special: Readonly<Record<string, (value: unknown, place: Place) => Line>> = {
  article: (_, { root }) => [nameInSentence("name" in root ? root : "")],
  corroborating: () => ["the editors of the dataset, for comparison; the paper does not cite it"],
  figure: (value) => [`${inWords(String(value)).replace("figure", "Figure")} of the paper`],
  "works.DOI": (value) => [addressLink(`https://doi.org/${value}`, String(value))],
  language: (value) => [languageName(String(value))],
  "works.page": (value) => [String(value).replaceAll("-", "–")],
  "sections.level": (value) => [value === 1 ? "chapter" : `heading of level ${value}`],
  "sections.position": (value) => [`heading ${value} of ${list("sections").length}`],
  rotation: (value) => [isQuantity(value) ? `every ${quantityWords(value)}` : ""],
};

/** How objects of each type read. */
const objects: Readonly<Record<string, (value: JsonObject, place: Place) => Line>> = {
  NameVariant({ name, language, printed }) {
    const [text, tag] = [String(name), typeof language === "string" ? language : undefined];
    const remarks = [tag && languageName(tag), printed === true ? "" : "not in the paper"].filter(Boolean);
    return [
      tag === undefined ? text : { text, lang: tag },
      ...(remarks.length > 0 ? [" ", { text: `(${remarks.join("; ")})`, note: true } as const] : []),
    ];
  },
  Role: ({ title, of }) => [String(title), ...(of === undefined ? [] : [", ", linkTo(`entities/${of}`)])],
  Coordinates({ latitude, longitude, geonames }) {
    const [north, east] = [Number(latitude), Number(longitude)];
    const degrees = (value: number, positive: string, negative: string): string =>
      `${Math.abs(value)}° ${value < 0 ? negative : positive}`;
    const map = `https://www.openstreetmap.org/?mlat=${north}&mlon=${east}#map=9/${north}/${east}`;
    return [
      addressLink(map, `${degrees(north, "N", "S")}, ${degrees(east, "E", "W")}`),
      " (",
      addressLink(`https://www.geonames.org/${geonames}`, `GeoNames ${geonames}`),
      ")",
    ];
  },
  PollOption: ({ label, asPrinted }) => withPrinted([String(label)], asPrinted),
  PollSubgroup: ({ label, asPrinted }) => withPrinted([String(label)], asPrinted),
  PollComparison({ minuend, subtrahend, value, note }, { root }) {
    const [first, second] = [cellLine(minuend, root), cellLine(subtrahend, root)];
    const difference = isQuantity(value) ? quantityWords(value) : "";
    const line = withPrinted(
      [`${first} minus ${second}: ${difference}`],
      isQuantity(value) ? value.asPrinted : undefined,
    );
    return note === undefined ? line : [...line, `. ${note}`];
  },
  CslName: ({ given, family, literal }) => [[given, family, literal].filter(Boolean).join(" ")],
  CslDate: ({ "date-parts": parts }, place) => {
    const { schema } = childOf(place, {}, "date-parts");
    const { wording } = schema ? fieldOf(schema) : {};
    return [typeof wording === "function" ? wording(parts) : ""];
  },
  Marker: ({ page, section }) => [`p. ${page}, section `, linkTo(`sections/${section}`)],
};

/** `Union with Russia (December 2019)`: an answer in one wave of a poll. */
function cellLine(cell: unknown, root: AnyRecord): string {
  if (!isObject(cell) || !("options" in root)) return "";
  const option = root.options.find(({ id }) => id === cell.option);
  const wave = root.waves.find(({ id }) => id === cell.wave);
  return `${option?.label ?? ""} (${wave ? formatDate(wave.date) : ""})`;
}
