import { type Collection, type FormField, type FormInput, isObject } from "@unionstate/schema";
import { safeParse } from "zod";
import type { Asker, Option } from "./asker.ts";

/** The records of a collection by id, each with the name by which people know it. */
export type NamesOf = (collection: Collection) => readonly { readonly id: string; readonly name: string }[];

type Values = Readonly<Record<string, unknown>>;

/** Whether a value is known; the last two are values of the vocabulary of reasons. */
const knowledge: readonly Option[] = [
  { value: "known", name: "known" },
  { value: "notStated", name: "not stated in the paper" },
  { value: "lostInSource", name: "lost in the available copy of the paper" },
];

/**
 * Asks for the fields of a group: the required ones, and the optional ones that the user selects. The reason for an
 * unknown value goes into `unknown`.
 *
 * @param given values that are not asked for
 */
export async function askFields(
  fields: readonly FormField[],
  asker: Asker,
  namesOf: NamesOf,
  given: Values = {},
): Promise<Record<string, unknown>> {
  const open = fields.filter(({ name }) => !(name in given));
  const selected = await asker.some(
    "Which optional fields?",
    open.filter(({ optional }) => optional).map(({ name, description }) => ({ value: name, name, description })),
  );
  const values: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = isObject(given.unknown) ? { ...given.unknown } : {};
  for (const field of fields) {
    const { name, optional, nullable } = field;
    if (name in given) values[name] = given[name];
    else if (!optional || selected.includes(name)) {
      const reason = nullable ? await asker.one(`${name}: is the value known?`, knowledge) : "known";
      values[name] = reason === "known" ? await askValue(field, asker, namesOf) : null;
      if (reason !== "known") unknown[name] = reason;
    }
  }
  return Object.keys(unknown).length > 0 ? { ...values, unknown } : values;
}

/** Asks which group applies, then for its fields. */
export async function askChoice(
  message: string,
  { by, groups }: Extract<FormInput, { kind: "choice" }>,
  asker: Asker,
  namesOf: NamesOf,
  given: Values = {},
): Promise<Record<string, unknown>> {
  const known = by === undefined ? undefined : given[by];
  const options = [...groups.keys()].map((value) => ({ value, name: value }));
  const group = typeof known === "string" ? known : await asker.one(message, options);
  const fields = await askFields(groups.get(group) ?? [], asker, namesOf, given);
  return by === undefined ? fields : { [by]: group, ...fields };
}

/** Asks for the value of a field until it is valid. */
async function askValue(field: FormField, asker: Asker, namesOf: NamesOf): Promise<unknown> {
  const { name, description, input } = field;
  const message = name ? `${name}: ${description}` : description || "Which?";
  switch (input.kind) {
    case "text":
      return asker.text(message, (text) => problemOf(field, text));
    case "number":
      return Number(await asker.text(message, (text) => problemOf(field, text.trim() === "" ? text : Number(text))));
    case "flag":
      return true;
    case "boolean":
      return asker.yes(message);
    case "value":
      return asker.one(message, input.values.map(valueOption));
    case "record":
      return asker.one(message, recordOptions(input.collections, namesOf));
    case "list":
      return askList(message, input.item, asker, namesOf);
    case "group":
      asker.say(message);
      return askFields(input.fields, asker, namesOf);
    case "choice":
      return askChoice(message, input, asker, namesOf);
  }
}

async function askList(message: string, item: FormField, asker: Asker, namesOf: NamesOf): Promise<unknown[]> {
  const values: unknown[] = [];
  do {
    values.push(await askValue({ ...item, description: message }, asker, namesOf));
  } while (await asker.yes("Another one?"));
  return values;
}

const valueOption = ({ value, definition }: { value: string; definition: string | undefined }): Option => ({
  value,
  name: value,
  ...(definition && { description: definition }),
});

function recordOptions(collections: readonly Collection[], namesOf: NamesOf): Option[] {
  return collections.flatMap((collection) =>
    namesOf(collection).map(({ id, name }) => {
      const value = collections.length > 1 ? `${collection}/${id}` : id;
      return { value, name: name === id ? value : `${name} (${value})` };
    }),
  );
}

function problemOf({ schema, description, optional }: FormField, value: unknown): string | undefined {
  if (value === "" && !optional) return "A value is required.";
  return safeParse(schema, value).success ? undefined : `Invalid value. Expected: ${description}`;
}
