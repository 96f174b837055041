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
import { flatShapeOf } from "../tables/flat-shape.ts";
import type { Emitter } from "./emitter.ts";
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

/** The type of a collection's ids. Example: `PollId`. */
const idType = (collection: Collection): string => flatShapeOf(collection).fields.get("id")?.name ?? "";

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
    .replace(/^( +)("[^"]+"|[\w$]+)(\??): /gm, "$1readonly $2$3: ")
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
