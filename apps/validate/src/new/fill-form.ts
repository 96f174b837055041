import {
  type ChoiceShape,
  type Collection,
  childSchema,
  collections,
  type EntityName,
  isObject,
  labelOf,
  type ObjectShape,
  problemOfValue,
  type Records,
  recordSchemas,
  type Shape,
  shapeOf,
  tagsOf,
} from "@unionstate/schema";
import type { z } from "zod";
import { UsageError } from "../command.ts";
import { visible } from "../terminal.ts";
import type { Option, Prompts } from "./prompts.ts";

/** The values of a record, or of an object in it, by field. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * Asks for the fields of a record except its id: the required ones, and the optional ones that the user selects.
 *
 * @param records all records, which fields can refer to
 * @param given values that are not asked for
 */
export async function fillForm(
  collection: Collection,
  prompts: Prompts,
  records: Records,
  given: Values,
): Promise<Values> {
  const shape = withoutId(shapeOf(collection));
  const schema = recordSchemas[collection];
  const session = { prompts, records };
  if (shape.kind === "choice") return askChoice(`Which ${shape.by}?`, shape, schema, session, given);
  return shape.kind === "object" ? askFields(shape, schema, session, given) : {};
}

function withoutId(shape: Shape): Shape {
  if (shape.kind === "choice") return { ...shape, options: shape.options.map(withoutId) };
  if (shape.kind !== "object") return shape;
  return { ...shape, fields: new Map([...shape.fields].filter(([name]) => name !== "id")) };
}

/** The names of the fields that a form for a collection can ask for. */
export function fieldNames(collection: Collection): string[] {
  const shape = shapeOf(collection);
  const options = shape.kind === "choice" ? shape.options : [shape];
  const names = options.flatMap((option) => (option.kind === "object" ? [...option.fields.keys()] : []));
  return [...new Set(names)].filter((name) => !automatic.includes(name));
}

/**
 * The required fields that are not given, each with its meaning, for someone who cannot be asked: `kind: …`. Of a
 * collection with several kinds of records, only the kind until it is given.
 */
export function missingFields(collection: Collection, given: Values): string[] {
  const shape = withoutId(shapeOf(collection));
  const option = shape.kind === "choice" ? chosenOption(shape, given) : shape;
  if (option === undefined && shape.kind === "choice" && shape.by !== undefined) {
    const names = shape.options.flatMap((one) => (one.kind === "object" ? tagsOf(one, shape.by ?? "") : []));
    return [`${shape.by}: one of ${names.join(", ")}`];
  }
  if (option?.kind !== "object") return [];
  return [...option.fields]
    .filter(([name, { required }]) => required && !automatic.includes(name) && !(name in given))
    .map(([name, field]) => {
      const values = field.kind === "value" && field.values ? ` One of: ${field.values.join(", ")}.` : "";
      return `${name}: ${summaryOf(field)}${values}`;
    });
}

const chosenOption = ({ by, options }: ChoiceShape, given: Values): Shape | undefined =>
  by === undefined
    ? options[0]
    : options.find((one) => one.kind === "object" && tagsOf(one, by).includes(String(given[by])));

type Session = { readonly prompts: Prompts; readonly records: Records };

/** The Zod schema of a value, which checks more than its JSON Schema. */
type Schema = z.core.$ZodType | undefined;

/** Asks which option applies, then for its fields. */
async function askChoice(
  message: string,
  { by, options }: ChoiceShape,
  schema: Schema,
  session: Session,
  given: Values = {},
): Promise<Values> {
  const groups = new Map(
    options.flatMap((option): [string, ObjectShape][] => {
      if (option.kind !== "object") return [];
      const names = by === undefined ? [[...option.fields.keys()].join(", ")] : tagsOf(option, by);
      return names.map((name) => [name, option]);
    }),
  );
  const known = by === undefined ? undefined : given[by];
  const names = [...groups.keys()].map((value) => ({ value, name: value }));
  const name = typeof known === "string" ? known : await session.prompts.select(message, names);
  const option = groups.get(name);
  if (!option)
    throw new UsageError(`Unknown ${by} \`${visible(name)}\`. Use one of: ${[...groups.keys()].join(", ")}.`);
  return askFields(option, schema, session, by === undefined ? given : { [by]: name, ...given });
}

/** Asks for the fields of an object. The reason for an unknown value goes into `unknown`. */
async function askFields(shape: ObjectShape, schema: Schema, session: Session, given: Values = {}): Promise<Values> {
  const { prompts } = session;
  const fields = [...shape.fields].filter(([name]) => !automatic.includes(name));
  const optional = fields.filter(([name, { required }]) => !required && !(name in given));
  const selected = await prompts.selectMany(
    "Which optional fields?",
    optional.map(([name, field]) => ({ value: name, name, description: summaryOf(field) })),
  );
  const values: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = isObject(given.unknown) ? { ...given.unknown } : {};
  // An object with these fields, by which the member of a union is found.
  const like = { ...Object.fromEntries(fields.map(([name]) => [name, undefined])), ...given };
  for (const [name, field] of fields) {
    if (name in given) values[name] = given[name];
    // The words of a vague value come after it.
    else if (field.required || selected.includes(name) || unknown[name.replace(/AsPrinted$/, "")] === "vague") {
      const answer = field.nullable ? await prompts.select(`${name}: is the value known?`, knownOrReason) : "known";
      const inner = schema && childSchema(schema, like, name);
      values[name] = answer === "known" ? await askValue(`${name}: ${summaryOf(field)}`, field, inner, session) : null;
      if (answer !== "known") unknown[name] = answer;
    }
  }
  return Object.keys(unknown).length > 0 ? { ...values, unknown } : values;
}

/** Fields that are filled in without asking: the address of the schema, and the reasons for unknown values. */
const automatic = ["$schema", "unknown"];

const summaryOf = ({ description }: Shape): string => description.split("\n")[0] ?? "";

/** All but the first are the values of the vocabulary of reasons. */
const knownOrReason: readonly Option[] = [
  { value: "known", name: "known" },
  { value: "notStated", name: "not stated in the paper" },
  { value: "vague", name: "stated only in words, without a number or date" },
  { value: "lostInSource", name: "missing from our copy of the paper" },
];

/** Asks for a value until it is valid. */
async function askValue(message: string, shape: Shape, schema: Schema, session: Session): Promise<unknown> {
  const { prompts, records } = session;
  const [name = ""] = message.split(":");
  switch (shape.kind) {
    case "value": {
      const { type, values, refersTo } = shape;
      if (type === "boolean") return values?.[0] === "true" ? true : prompts.confirm(message);
      if (values) return prompts.select(message, valueOptions(shape.description, values));
      // A footnote is identified by its number.
      if (refersTo && type === "string")
        return prompts.select(message, recordOptions(refersTo === "any" ? collections : [refersTo], records));
      const parsed = (text: string): unknown => (type === "string" || text.trim() === "" ? text : Number(text));
      return parsed(await prompts.text(message, (text) => problemOf(parsed(text), name, shape, schema)));
    }
    case "list": {
      const items: unknown[] = [];
      const item = { ...shape.item, description: shape.item.description || shape.description };
      do {
        items.push(await askValue(itemMessage(message), item, schema && childSchema(schema, [], 0), session));
      } while (await prompts.confirm(`${name}: another one?`));
      return items;
    }
    case "object":
      prompts.print(message);
      return askFields(shape, schema, session);
    case "choice":
      return askChoice(message, shape, schema, session);
    default:
      return prompts.text(message, (text) => problemOf(text, name, shape, schema));
  }
}

/** A question about one item of a list: the example in the description is that of the list, `["12 March 2014"]`. */
const itemMessage = (message: string): string =>
  message.replace(/Example: `(\[.*\])`/, (whole, example: string) => {
    const [first] = JSON.parse(example);
    return typeof first === "object" ? whole : `Example: \`${first}\``;
  });

function problemOf(value: unknown, name: string, shape: Shape, schema: Schema): string | undefined {
  if (value === "" && shape.required) return "A value is required.";
  return schema && problemOfValue(schema, value, name);
}

/** The values of a vocabulary with their definitions, which its description lists. */
function valueOptions(description: string, values: readonly string[]): Option[] {
  const listed = [...description.matchAll(/^- `([^`]+)`: (.*)$/gm)];
  const definitions = new Map(listed.map(([, value = "", definition = ""]) => [value, definition]));
  return values.map((value) => {
    const definition = definitions.get(value);
    return { value, name: value, ...(definition && { description: definition }) };
  });
}

function recordOptions(collections: readonly Collection[], records: Records): Option[] {
  const nameOf = entityNames(records);
  return collections.flatMap((collection) =>
    records.of(collection).map(({ record }) => {
      const value = collections.length > 1 ? `${collection}/${record.id}` : record.id;
      return { value, name: `${labelOf(record, nameOf)} (${value})` };
    }),
  );
}

/** Finds the name of an entity, for the labels of relations. */
export function entityNames(records: Records): (id: string) => EntityName | undefined {
  const names = new Map(records.of("entities").map(({ record }) => [record.id, record]));
  return (id) => names.get(id);
}
