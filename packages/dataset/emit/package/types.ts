import {
  type Collection,
  collections,
  groundCollections,
  jsonSchemaOf,
  type Records,
  recordSchemas,
  type SchemaName,
  schemaAddress,
} from "@unionstate/schema";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { knownAt } from "../tables/rows.ts";
import { type Emitter, idType } from "./emitter.ts";
import { examplesOf } from "./type-examples.ts";

/** `types.d.ts`: a documented interface for each kind of record, from the JSON Schemas, with ids as literal unions. */
export const emitTypes: Emitter = async (records) => [{ path: "types.d.ts", text: await typesText(records) }];

/** The text of `types.d.ts`. */
export async function typesText(
  records: Records,
  schemaOf: (name: SchemaName) => object = jsonSchemaOf,
): Promise<string> {
  const definitions: Definitions = {};
  for (const collection of collections) {
    const { $schema, $id, $defs, ...schema } = asSchema(withAddress(schemaOf(collection), schemaAddress(collection)));
    Object.assign(definitions, $defs, { [String(schema.title)]: schema });
  }
  Object.assign(definitions, asSchema(schemaOf("redirects")).$defs, literalIds(records));
  Object.assign(definitions, withIdsOfKinds(definitions, records), withIdsOfPolls(definitions, records));
  const examples = examplesOf(records);
  const documented = Object.entries(definitions).map(([name, schema]) => [
    name,
    withMeanings(schema, definitions, examples.get(name)),
  ]);
  const root = {
    title: "Definitions",
    type: "object",
    additionalProperties: false,
    $defs: Object.fromEntries(documented),
  };
  const text = await compile(asSchema(withNamedTypes(root)), "Definitions", {
    bannerComment: "",
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    style: { printWidth: 120 },
  });
  return `${readonly(withoutRoot(text))}${collectionTypes()}`;
}

type Definitions = Record<string, JSONSchema>;

/** A JSON Schema as the type that the compiler takes. */
function asSchema(schema: unknown): JSONSchema {
  if (!isObject(schema)) throw new Error("A JSON Schema is not an object.");
  return schema;
}

const isObject = (value: unknown): value is JSONSchema => typeof value === "object" && value !== null;

/** Ids become the ids that exist: a mistyped one is a type error. */
function literalIds(records: Records): Definitions {
  const ids = collections.map((collection): [string, JSONSchema] => {
    const name = idType(collection);
    const existing = [...records.idsOf(collection)];
    const schema = asSchema(jsonSchemaOf(collection)).$defs?.[name];
    return [name, { ...schema, ...(existing.length > 0 ? { enum: existing } : { tsType: "never" }) }];
  });
  const numbers = records.of("citations").map(({ record }) => record.number);
  const referencesTo = (all: readonly Collection[]): string =>
    all.map((collection) => `\`${collection}/\${${idType(collection)}}\``).join(" | ");
  return {
    ...Object.fromEntries(ids),
    CitationNumber: {
      description: "The number of a footnote that this dataset records.",
      enum: numbers.toSorted((a, b) => a - b),
    },
    RecordReference: {
      description: "Any record, by collection and id, e.g. `polls/two-unions`.",
      tsType: referencesTo(collections),
    },
    GroundReference: {
      description: "A record from which the paper argues, by collection and id, e.g. `polls/two-unions`.",
      tsType: referencesTo(groundCollections),
    },
    RecordName: {
      description: "A record by collection and id, e.g. `polls/two-unions`, whether it still exists or not.",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a TypeScript type.
      tsType: "`${Collection}/${string}`",
    },
  };
}

/** Each kind of a collection gets an id type of its own, so that a record is narrowed by its id: `EquipmentEntityId`. */
function withIdsOfKinds(definitions: Definitions, records: Records): Definitions {
  const changed: Definitions = {};
  for (const collection of collections) {
    const all = idType(collection);
    const kinds = Object.entries(definitions).flatMap(([name, schema]) => {
      const { id, kind } = schema.properties ?? {};
      return id?.$ref === `#/$defs/${all}` && kind?.const !== undefined ? [{ name, schema, kind: kind.const }] : [];
    });
    if (kinds.length < 2) continue;
    for (const { name, schema, kind } of kinds) {
      const ids = records.of(collection).flatMap(({ record }) => (knownAt(record, ["kind"]) === kind ? record.id : []));
      const description = `The id of a record of \`${collection}\` whose \`kind\` is \`${kind}\`.`;
      changed[`${name}Id`] = ids.length > 0 ? { description, enum: ids } : { description, tsType: "never" };
      const id = { ...schema.properties?.id, $ref: `#/$defs/${name}Id` };
      changed[name] = { ...schema, properties: { ...schema.properties, id } };
    }
    changed[all] = { ...definitions[all], enum: undefined, tsType: kinds.map(({ name }) => `${name}Id`).join(" | ") };
  }
  return changed;
}

/** The answers, waves and subgroups of polls get types as well: a mistyped one does not compile. */
function withIdsOfPolls(definitions: Definitions, records: Records): Definitions {
  const polls = records.of("polls").map(({ record }) => record);
  const idsIn = (list: "options" | "waves" | "subgroups"): string[] => [
    ...new Set(polls.flatMap((poll) => (poll[list] ?? []).map(({ id }) => id))),
  ];
  const types: Definitions = {
    PollOptionId: { description: "The id of an answer, within its poll.", enum: idsIn("options").sort() },
    PollWaveId: { description: "The id of a wave, within its poll.", enum: idsIn("waves").sort() },
    PollSubgroupId: { description: "The id of a subgroup, within its poll.", enum: idsIn("subgroups").sort() },
  };
  const places: readonly (readonly [type: string, field: string, id: string])[] = [
    ["PollOption", "id", "PollOptionId"],
    ["PollWave", "id", "PollWaveId"],
    ["PollSubgroup", "id", "PollSubgroupId"],
    ["PollResult", "option", "PollOptionId"],
    ["PollResult", "subgroup", "PollSubgroupId"],
    ["PollCell", "wave", "PollWaveId"],
    ["PollCell", "option", "PollOptionId"],
  ];
  for (const [type, field, id] of places) {
    const schema = types[type] ?? definitions[type];
    const description = schema?.properties?.[field]?.description;
    if (!schema || !description) throw new Error(`The schema has no \`${type}.${field}\`.`);
    const $ref = `#/$defs/${id}`;
    types[type] = { ...schema, properties: { ...schema.properties, [field]: { description, $ref } } };
  }
  return types;
}

/** A value with a function applied to every object in it, the innermost first. */
function mapObjects(value: unknown, change: (object: JSONSchema) => object): unknown {
  if (Array.isArray(value)) return value.map((inner) => mapObjects(inner, change));
  if (!isObject(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapObjects(inner, change)])));
}

/** A schema of published records: their `$schema` is its address, not a path in this repository. */
function withAddress(schema: object, address: string): unknown {
  const description = "The permanent address of this record's schema, which identifies the collection.";
  return mapObjects(schema, (object) =>
    typeof object.$schema === "object" ? { ...object, $schema: { const: address, description } } : object,
  );
}

/** Gives every field a description and an example, which editors show: its own, or those of its type. */
function withMeanings(
  schema: JSONSchema,
  definitions: Definitions,
  examples: ReadonlyMap<string, string> | undefined,
): unknown {
  return mapObjects(schema, (object) => {
    if (!object.properties) return object;
    const fields = Object.entries(object.properties).map(([field, { deprecated, ...value }]) => {
      const meaning = meaningOf(field, value, definitions, examples);
      // The compiler would drop the mark of a field with a named type.
      return [field, { ...value, description: deprecated ? `${meaning ?? ""}\n\n@deprecated` : meaning }];
    });
    return { ...object, properties: Object.fromEntries(fields) };
  });
}

function meaningOf(
  name: string,
  field: JSONSchema,
  definitions: Definitions,
  examples: ReadonlyMap<string, string> | undefined,
): string | undefined {
  // A field that may be unknown is either something or `null`.
  const some = field.anyOf?.find(({ type }) => type !== "null") ?? field;
  const target = some.$ref ? definitions[some.$ref.slice("#/$defs/".length)] : undefined;
  const meaning = field.description ?? some.description ?? target?.description?.split("\n")[0];
  const example = examples?.get(name);
  // A constant is its own example.
  if (!meaning || !example || meaning.includes("Example") || field.const !== undefined) return meaning;
  return `${meaning} Example: \`${example}\`.`;
}

// A reference with a description beside it would be copied out in full; inside `allOf` it keeps its name.
const withNamedTypes = (schema: unknown): unknown =>
  mapObjects(schema, ({ $ref, ...rest }) => {
    if (!$ref) return rest;
    return Object.keys(rest).length > 0 ? { ...rest, allOf: [{ $ref }] } : { $ref };
  });

// The compiler does not support `readonly`; records are frozen, and their types say so.
const readonly = (text: string): string =>
  text
    .replace(/^( +)("[^"]+"|[\w$]+|\[k: string\])(\??): /gm, "$1readonly $2$3: ")
    .replace(/([\w"]+|\([^()]*\))\[\](\[\])?/g, (_, item: string, twice?: string) =>
      twice ? `readonly (readonly ${item}[])[]` : `readonly ${item}[]`,
    );

// The compiler needs one root type for the definitions and mentions it in every comment; the package has no use for it.
const withoutRoot = (text: string): string =>
  text
    .replace(
      /\n \*\n \* This interface was referenced by `Definitions`'s JSON-Schema\n \* via the `definition` "\w+"\./g,
      "",
    )
    .replace(/export interface Definitions \{\}\n/, "");

function collectionTypes(): string {
  const records = collections.map((collection) => `  "${collection}": ${recordSchemas[collection].meta()?.title};`);
  return [
    "",
    "/** The kind of record that each collection holds. */",
    "export interface RecordOf {",
    ...records,
    "}",
    "",
    "/** The name of a collection. */",
    "export type Collection = keyof RecordOf;",
    "",
    "/** Any record of the dataset. */",
    "export type AnyRecord = RecordOf[Collection];",
    "",
  ].join("\n");
}
