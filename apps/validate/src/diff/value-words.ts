import {
  childSchema,
  collections,
  type Field,
  fieldOf,
  isProse,
  isQuantity,
  labelOf,
  type Quantity,
  quantityWords,
  recordSchemas,
  referenceTo,
} from "@unionstate/schema";
import { ZodLiteral } from "zod";
import type { Step } from "./change.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * A sentence in pieces, so that each can be shown safely: `say` is our own text, `text` comes from a record and can be
 * anything, `code` is an identifier or a URL.
 */
export type Words = readonly Word[];

export type Word = { readonly say: string } | { readonly text: string } | { readonly code: string };

type Schema = Parameters<typeof fieldOf>[0];

/** A place in a record: the name of the field, and its schema if the field still exists. */
type Place = { readonly name: string; readonly schema: Schema | undefined };

/** Puts values of one record in words. `names` finds what other records are called. */
export type Context = {
  readonly names: (record: string) => string | undefined;
  /** The collection of the record. */
  readonly collection: string;
  /** The record after and before the change. */
  readonly versions: readonly JsonObject[];
};

/** The label of a record in the first of several snapshots that has it: `entities/belarus` is `Belarus`. */
export function namesIn(...snapshots: readonly Snapshot[]): Context["names"] {
  return (name) => {
    for (const { records } of snapshots) {
      const entityOf = (id: string) => records.get(`entities/${id}`);
      const label = labelIn(records.get(name) ?? {}, entityOf);
      if (label !== "") return label;
    }
    return undefined;
  };
}

/** The label of a record of any version of the schemas; empty if it has none. */
function labelIn(record: JsonObject, entityOf: (id: string) => JsonObject | undefined): string {
  const text = (field: string): string | undefined => {
    const value = record[field];
    return typeof value === "string" ? value : undefined;
  };
  const [label, name, title, URL] = [text("label"), text("name"), text("title"), text("URL")];
  const [subject, predicate, object, interval] = [text("subject"), text("predicate"), text("object"), text("interval")];
  const { number } = record;
  return labelOf({ id: "", label, name, title, URL, subject, predicate, object, interval, number }, (id) => {
    const entity = entityOf(id);
    return typeof entity?.name === "string"
      ? { name: entity.name, ...(entity.article === "the" && { article: "the" }) }
      : undefined;
  });
}

/**
 * A place in words: `["waves", 2, "results", 1, "value"]` of a poll is `December 2019, European Union`; `["price"]` of
 * a deal is `price`.
 */
export function placeWords(steps: readonly Step[], context: Context): Words {
  const phrases = steps.flatMap((step, index): Words[] => {
    const next = steps[index + 1];
    if ("item" in step) return [itemWords(step, placeOf(steps.slice(0, index + 1), context), context)];
    // An item identifies its list, and a result has one value.
    const before = steps[index - 1];
    const isOnlyValue =
      before && "item" in before && wordingOf(placeOf(steps.slice(0, index), context)).endsWith(`: {${step.field}}`);
    return (next && "item" in next) || isOnlyValue ? [] : [[{ text: captionOf(steps.slice(0, index + 1), context) }]];
  });
  return joined(
    phrases.filter((phrase) => phrase.length > 0),
    ", ",
  );
}

/** What the field or list item at the end of some steps is called: `order date`, `wave`. */
export function captionOf(steps: readonly Step[], context: Context): string {
  const last = steps.at(-1);
  if (!last) return "";
  const { name, schema } = placeOf("item" in last ? steps.slice(0, -1) : steps, context);
  const field = schema ? fieldOf(schema) : {};
  return "item" in last ? itemCaption(name, field) : fieldCaption(name, field, schema);
}

/** The value at the end of some steps, in words: `2019-12` is `December 2019`, `belarus` is `Belarus`. */
export function valueWords(value: Json, steps: readonly Step[], context: Context): Words {
  return wordsOf(value, placeOf(steps, context), context);
}

/** Two quantities in words, with their unit once if it is the same: `32` and `32.5%`. */
export function quantityPair(from: Quantity, to: Quantity): readonly [string, string] {
  const [before, after] = [quantityWords(from), quantityWords(to)];
  // "million" is not a unit.
  const isMoney = /^[A-Z]{3}$/.test(to.unit);
  const unit = from.unit === to.unit && !isMoney ? /(?:%| [a-z][a-z ]*)$/.exec(after)?.[0] : undefined;
  return unit && before.endsWith(unit) ? [before.slice(0, -unit.length), after] : [before, after];
}

/** The reason for a missing value in words: `lostInSource` is `lost in source`. */
export const reasonWords = (reason: string): string => reason.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Phrases with something between them. */
export const joined = (phrases: readonly Words[], between: string): Words =>
  phrases.flatMap((phrase, index) => (index === 0 ? phrase : [{ say: between }, ...phrase]));

/** The pieces of a sentence as one text. */
export const textOf = (words: Words): string => words.map((word) => Object.values(word).join("")).join("");

/** A text of at most 300 characters, cut between words. */
export const cutText = (text: string): string =>
  text.length <= maxText ? text : `${text.slice(0, maxText).replace(/\s+\S*$/, "")}…`;

const maxText = 300;

export const collectionOf = (record: string): string => record.slice(0, record.indexOf("/"));

/** The schema of the records of a collection, if there is such a collection. */
export function schemaOf(collection: string): Schema | undefined {
  const known = collections.find((one) => one === collection);
  return known && recordSchemas[known];
}

function placeOf(steps: readonly Step[], { collection, versions: [record] }: Context): Place {
  let [name, schema, value]: [string, Schema | undefined, Json | undefined] = ["", schemaOf(collection), record];
  for (const step of steps) {
    schema = schema && childSchema(schema, value, "item" in step ? 0 : step.field);
    value = "item" in step ? step.item : isObject(value) ? value[step.field] : undefined;
    if ("field" in step) name = step.field;
  }
  return { name, schema };
}

/** The name of a field in words: `orderDate` is `order date`. */
function fieldCaption(name: string, { caption, plural }: Field, schema: Schema | undefined): string {
  const isList = schema !== undefined && childSchema(schema, [], 0) !== undefined;
  return (isList ? plural : caption) ?? inWords(name);
}

function itemCaption(name: string, { caption }: Field): string {
  const words = inWords(name);
  return caption ?? (/(?:ss|is)$|[^s]$/.test(words) ? words : words.slice(0, -1));
}

const inWords = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();

function itemWords({ item, of }: Extract<Step, { item: Json }>, place: Place, context: Context): Words {
  const { schema } = place;
  const list = captionOf([{ field: of }, { item, of }], context);
  if (!isObject(item)) return [{ text: list }];
  const template = schema && fieldOf(schema, item).place;
  if (template !== undefined) return filled(template, item, schema, context);
  return [{ text: list }, { say: " " }, ...wordsOf(item, place, context)];
}

function wordsOf(value: Json, place: Place, context: Context): Words {
  const { name, schema } = place;
  if (value === null) return [{ say: "unknown" }];
  const { wording } = schema ? fieldOf(schema, value) : {};
  const said = typeof wording === "function" ? wording(value) : "";
  if (said !== "") return [{ text: said }];
  if (typeof value === "boolean") return [{ say: value ? "yes" : "no" }];
  if (typeof value === "number") return [{ say: String(value) }];
  if (typeof value === "string") return stringWords(value, place, context);
  if (isObject(value)) {
    if (isQuantity(value)) return [{ text: quantityWords(value) }];
    return typeof wording === "string" ? filled(wording, value, schema, context) : objectWords(value, schema, context);
  }
  if (value.length === 0) return [{ say: "nothing" }];
  const item = { name, schema: schema && childSchema(schema, value, 0) };
  const shown = value.slice(0, maxItems).map((one) => wordsOf(one, item, context));
  const more = value.length - shown.length;
  return [...joined(shown, ", "), ...(more > 0 ? [{ say: ` and ${more} more` }] : [])];
}

const maxItems = 20;

function stringWords(value: string, { schema }: Place, context: Context): Words {
  if (/^https?:\/\/\S+$/.test(value)) return [{ code: value }];
  const label = schema && itemLabel(value, fieldOf(schema).itemOf, context);
  if (label !== undefined) return [{ text: label }];
  const target = schema && isRecordId(value) ? referenceTo(schema, value) : undefined;
  const name = target && context.names(`${target.collection}/${target.id}`);
  if (name !== undefined) return target?.collection === "entities" ? [{ text: name }] : quoted(cutText(name));
  return isRecordId(value) && !(schema && isProse(schema)) ? [{ code: value }] : quoted(value);
}

export const quoted = (text: string): Words => [{ say: "“" }, { text }, { say: "”" }];

/** An id, alone or after its collection. */
const isRecordId = (value: string): boolean => /^(?:[a-z-]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);

/** The label or date of an item of the same record, by its id: an answer, a subgroup or a wave. */
function itemLabel(id: string, list: string | undefined, context: Context): string | undefined {
  if (list === undefined) return undefined;
  for (const version of context.versions) {
    const items = version[list];
    const item = Array.isArray(items) ? items.find((one: Json) => isObject(one) && one.id === id) : undefined;
    const { schema } = placeOf([{ field: list }, { item: item ?? null, of: list }], context);
    if (!item || !schema) continue;
    const { place, wording } = fieldOf(schema, item);
    const template = place ?? wording;
    if (typeof template === "string") return textOf(filled(template, item, schema, context));
  }
  return undefined;
}

/** A template with the values of an object: an absent field is omitted with the text before it, and a kind is a word. */
function filled(template: string, value: JsonObject, schema: Schema | undefined, context: Context): Words {
  const [start = "", ...parts] = template.split(/\{([^}]+)\}/);
  if (parts.length === 0) return [{ say: start }];
  const words: Word[] = [];
  let before = start;
  for (let index = 0; index < parts.length; index += 2) {
    const [name = "", after = ""] = parts.slice(index);
    const inner = value[name];
    if (inner !== undefined && inner !== null) {
      const place = { name, schema: schema && childSchema(schema, value, name) };
      const shown =
        typeof inner === "string" && place.schema && (isProse(place.schema) || place.schema instanceof ZodLiteral)
          ? [{ text: inner }]
          : wordsOf(inner, place, context);
      if (before !== "") words.push({ say: before });
      words.push(...shown);
    }
    if (words.length > 0) before = after;
  }
  const end = parts.at(-1) ?? "";
  return words.length > 0 && end !== "" ? [...words, { say: end }] : words;
}

/** An object without a template: its fields with their names. */
function objectWords(value: JsonObject, schema: Schema | undefined, context: Context): Words {
  const phrases = Object.entries(value).flatMap(([name, inner]): Words[] => {
    if (name === "asPrinted" || name === "unknown") return [];
    const place = { name, schema: schema && childSchema(schema, value, name) };
    const caption = fieldCaption(name, place.schema ? fieldOf(place.schema) : {}, place.schema);
    return [[{ text: caption }, { say: " " }, ...wordsOf(inner, place, context)]];
  });
  return joined(phrases, ", ");
}

const wordingOf = ({ schema }: Place): string => {
  const wording = schema && fieldOf(schema).wording;
  return typeof wording === "string" ? wording : "";
};
