import { edtfPattern, edtfWords, isQuantity, quantityWords } from "@unionstate/schema";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { cutText } from "./cut-text.ts";
import { fieldWords } from "./field-words.ts";
import { joinWords } from "./join-words.ts";
import type { Labels } from "./labels-of.ts";
import type { Names } from "./names-in.ts";
import { unknownReasons } from "./unknown-reasons.ts";
import type { Words } from "./words.ts";

/** What is known around a value: what records are called, and the answers of the poll it stands in. */
export type Context = { readonly names: Names; readonly labels: Labels };

/**
 * A value in words: `2019-12` → December 2019, `belarus` → Belarus, a result → European Union: 32%.
 *
 * @param value anything that a record may hold
 * @param field the field that holds it, or the list
 */
export function valueWords(value: Json, field: string, context: Context): Words {
  if (value === null) return [{ say: "unknown" }];
  if (typeof value === "boolean") return [{ say: value ? "yes" : "no" }];
  if (typeof value === "number") {
    return [{ say: field === "citations" ? `note ${value}` : field === "page" ? `p. ${value}` : String(value) }];
  }
  if (typeof value === "string") return textWords(value, field, context);
  if (isObject(value)) return isQuantity(value) ? [{ text: quantityWords(value) }] : thingWords(value, field, context);
  if (field === "date-parts") return [{ text: cslDateWords(value) }];
  if (value.length === 0) return [{ say: "nothing" }];
  const shown = value.slice(0, most).map((item) => valueWords(item, field, context));
  const rest = value.length - shown.length;
  return [...joinWords(shown, ", "), ...(rest > 0 ? [{ say: ` and ${rest} more` }] : [])];
}

// How many items of a list are told.
const most = 20;

function textWords(value: string, field: string, { names, labels }: Context): Words {
  if (/^https?:\/\/\S+$/.test(value)) return [{ code: value }];
  const reason = unknownReasons.get(value);
  if (reason !== undefined) return [{ say: reason }];
  const label = labels(field, value);
  if (label !== undefined) return [{ text: label }];
  if (dateFields.test(field) && edtfPattern.test(value)) return [{ text: edtfWords(value) }];
  const record = value.includes("/") ? value : `${collections.get(field) ?? "entities"}/${value}`;
  const name = vocabularies.has(field) ? undefined : names(record);
  if (name !== undefined && record.startsWith("entities/")) return [{ text: name }];
  if (name !== undefined) return quoted(cutText(name));
  return slug.test(value) && !carried.has(field) ? [{ code: value }] : quoted(value);
}

const quoted = (text: string): Words => [{ say: "“" }, { text }, { say: "”" }];

const dateFields = /date$|^(?:period|interval|since)$/i;

// An id, alone or behind its collection.
const slug = /^(?:[a-z-]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Fields that carry words as they are. */
const carried = new Set(["asPrinted", "title", "name", "label"]);

/** Fields that name records of other collections than entities. */
const collections: ReadonlyMap<string, string> = new Map(
  Object.entries({
    section: "sections",
    parent: "sections",
    work: "works",
    document: "works",
    related: "arms-deals",
    answers: "claims",
  }),
);

/** Fields whose words may look like the id of an entity, and are none. */
const vocabularies = new Set(
  "id kind type category condition outcome predicate status agreement stance label language unit comparator qualifier figure mode titleSource priceTerms for".split(
    " ",
  ),
);

/** An item of a list, as short as it can be told. */
function thingWords(value: JsonObject, field: string, context: Context): Words {
  const { label, name, title, date, option, subgroup, results, work, page, literal, family, note } = value;
  const say = (key: string): Words => (value[key] === undefined ? [] : valueWords(value[key] as Json, key, context));
  if (option !== undefined && field === "results") {
    const who: Words = subgroup === undefined ? say("option") : [...say("option"), { say: ", " }, ...say("subgroup")];
    return [...who, { say: ": " }, ...say("value")];
  }
  if (date !== undefined && Array.isArray(results)) {
    return [...say("date"), { say: " (" }, ...valueWords(results as Json, "results", context), { say: ")" }];
  }
  if (typeof label === "string" && typeof value.id === "string") return [{ text: label }];
  if (typeof name === "string") return [{ text: name }];
  if (typeof title === "string" && field === "roles") return [{ text: title }];
  if (typeof literal === "string") return [{ text: literal }];
  if (typeof family === "string") return [{ text: [value.given, family].filter(Boolean).join(" ") }];
  const parts = [
    ...(work === undefined ? [] : [say("work")]),
    ...(page === undefined ? [] : [say("page")]),
    ...Object.keys(value)
      .filter((key) => !["work", "page", "asPrinted", "unknown", "note"].includes(key))
      .map((key): Words => (told.has(key) ? say(key) : [{ text: fieldWords(key) }, { say: " " }, ...say(key)])),
    ...(note === undefined ? [] : [say("note")]),
  ];
  return joinWords(parts, ", ");
}

// What needs no name in front.
const told = new Set(["section", "citations", "agreement", "value", "date", "kind", "date-parts"]);

/** `[[2016, 10, 7]]` → `7 October 2016`. */
function cslDateWords(parts: readonly Json[]): string {
  const [first] = parts;
  if (!Array.isArray(first) || !first.every((part) => typeof part === "number")) return JSON.stringify(parts);
  return edtfWords(first.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-"));
}
