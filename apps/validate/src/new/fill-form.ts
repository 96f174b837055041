import { type Collection, type FormField, type FormInput, isObject, type Records } from "@unionstate/schema";
import { safeParse } from "zod";
import type { Option, Prompts } from "./prompts.ts";

/** The values of a record, or of an object in it, by field. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * Asks for the fields of a record: the required ones, and the optional ones that the user selects.
 *
 * @param records all records, which fields can refer to
 * @param given values that are not asked for
 */
export async function fillForm(form: FormInput, prompts: Prompts, records: Records, given: Values): Promise<Values> {
  const session = { prompts, records };
  if (form.kind === "choice") return askChoice(`Which ${form.by}?`, form, session, given);
  return form.kind === "group" ? askFields(form.fields, session, given) : {};
}

type Session = { readonly prompts: Prompts; readonly records: Records };

/** Asks which group of fields applies, then for its fields. */
async function askChoice(
  message: string,
  { by, groups }: Extract<FormInput, { kind: "choice" }>,
  session: Session,
  given: Values = {},
): Promise<Values> {
  const known = by === undefined ? undefined : given[by];
  const options = [...groups.keys()].map((value) => ({ value, name: value }));
  const group = typeof known === "string" ? known : await session.prompts.select(message, options);
  const values = await askFields(groups.get(group) ?? [], session, given);
  return by === undefined ? values : { [by]: group, ...values };
}

/** Asks for the fields of a group. The reason for an unknown value goes into `unknown`. */
async function askFields(fields: readonly FormField[], session: Session, given: Values = {}): Promise<Values> {
  const { prompts } = session;
  const open = fields.filter(({ name }) => !(name in given));
  const selected = await prompts.selectMany(
    "Which optional fields?",
    open.filter(({ optional }) => optional).map(({ name, description }) => ({ value: name, name, description })),
  );
  const values: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = isObject(given.unknown) ? { ...given.unknown } : {};
  for (const field of fields) {
    const { name, optional, nullable } = field;
    if (name in given) values[name] = given[name];
    else if (!optional || selected.includes(name)) {
      const answer = nullable ? await prompts.select(`${name}: is the value known?`, knownOrReason) : "known";
      values[name] = answer === "known" ? await askValue(field, session) : null;
      if (answer !== "known") unknown[name] = answer;
    }
  }
  return Object.keys(unknown).length > 0 ? { ...values, unknown } : values;
}

/** The last two are the values of the vocabulary of reasons. */
const knownOrReason: readonly Option[] = [
  { value: "known", name: "known" },
  { value: "notStated", name: "not stated in the paper" },
  { value: "lostInSource", name: "lost in the available copy of the paper" },
];

/** Asks for the value of a field until it is valid. */
async function askValue(field: FormField, session: Session): Promise<unknown> {
  const { prompts, records } = session;
  const { name, description, input } = field;
  const message = name ? `${name}: ${description}` : description || "Which?";
  switch (input.kind) {
    case "text":
      return prompts.text(message, (text) => problemOf(field, text));
    case "number":
      return Number(await prompts.text(message, (text) => problemOf(field, text.trim() === "" ? text : Number(text))));
    case "flag":
      return true;
    case "boolean":
      return prompts.confirm(message);
    case "value":
      return prompts.select(message, input.values.map(valueOption));
    case "record":
      return prompts.select(message, recordOptions(input.collections, records));
    case "list": {
      const items: unknown[] = [];
      do {
        items.push(await askValue({ ...input.item, description: message }, session));
      } while (await prompts.confirm("Another one?"));
      return items;
    }
    case "group":
      prompts.print(message);
      return askFields(input.fields, session);
    case "choice":
      return askChoice(message, input, session);
  }
}

function problemOf({ schema, description, optional }: FormField, value: unknown): string | undefined {
  if (value === "" && !optional) return "A value is required.";
  return safeParse(schema, value).success ? undefined : `Invalid value. Expected: ${description}`;
}

const valueOption = ({ value, definition }: { value: string; definition: string | undefined }): Option => ({
  value,
  name: value,
  ...(definition && { description: definition }),
});

function recordOptions(collections: readonly Collection[], records: Records): Option[] {
  return collections.flatMap((collection) =>
    records.of(collection).map(({ record }) => {
      const value = collections.length > 1 ? `${collection}/${record.id}` : record.id;
      const name = nameOf(record);
      return { value, name: name === undefined ? value : `${name} (${value})` };
    }),
  );
}

/** The name, title or first text of a record, by which people recognise it. */
export function nameOf({ name, title, measure, designation, gist, number }: Values): string | undefined {
  const text = name ?? title ?? measure ?? designation ?? gist ?? (number ? `note ${number}` : undefined);
  return text === undefined ? undefined : String(text);
}
