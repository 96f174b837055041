import {
  type Collection,
  collections,
  jsonSchemaOf,
  type Records,
  recordSchemas,
  schemaAddress,
} from "@unionstate/schema";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { Emitter } from "./emitter.ts";
import { examplesOf } from "./examples-of.ts";

/** `types.d.ts`: one documented interface for each kind of record, from the JSON Schemas, with ids as literal unions. */
export const emitTypes: Emitter = async (records) => [{ path: "types.d.ts", text: await typesText(records) }];

/** The text of `types.d.ts`. */
export async function typesText(records: Records, schemaOf = jsonSchemaOf): Promise<string> {
  const definitions: Record<string, JSONSchema> = {};
  for (const collection of collections) {
    const { $schema, $id, $defs, ...schema } = published(schemaOf(collection), schemaAddress(collection)) as JSONSchema;
    Object.assign(definitions, $defs, { [String(schema.title)]: schema });
  }
  Object.assign(definitions, (schemaOf("redirects") as JSONSchema).$defs, literalIds(records));
  const examples = examplesOf(records);
  const documented = Object.entries(definitions).map(([name, schema]) => [
    name,
    withMeanings(schema, { definitions, examples: examples.get(name) }),
  ]);
  const text = await compile(
    withNamedTypes({
      title: "Definitions",
      type: "object",
      additionalProperties: false,
      $defs: Object.fromEntries(documented),
    }) as JSONSchema,
    "Definitions",
    {
      bannerComment: "",
      unreachableDefinitions: true,
      ignoreMinAndMaxItems: true,
      additionalProperties: false,
      style: { printWidth: 120 },
    },
  );
  return `${readonly(withoutRoot(text))}${collectionTypes()}`;
}

/** Ids become the ids there are: a mistyped one is a type error. */
function literalIds(records: Records): Record<string, JSONSchema> {
  const ids = collections.map((collection): [string, JSONSchema] => {
    const schema = jsonSchemaOf(collection).$defs as Record<string, JSONSchema>;
    const name = idType(collection);
    const known = [...records.idsOf(collection)];
    return [name, { ...schema[name], ...(known.length > 0 ? { enum: known } : { tsType: "never" }) }];
  });
  const numbers = records.of("citations").map(({ record }) => record.number);
  const references = collections.map((collection) => `\`${collection}/\${${idType(collection)}}\``);
  return {
    ...Object.fromEntries(ids),
    CitationNumber: {
      description: "The number of a footnote that this dataset records.",
      enum: numbers.toSorted((a, b) => a - b),
    },
    RecordReference: {
      description: "Any record, by collection and id, e.g. `polls/two-unions`.",
      tsType: references.join(" | "),
    },
    RecordName: {
      description: "A record by collection and id, e.g. `polls/two-unions`: one that there is, or one that went.",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a type of TypeScript.
      tsType: "`${Collection}/${string}`",
    },
  };
}

const idType = (collection: Collection): string => `${recordSchemas[collection].meta()?.title}Id`;

/** A schema of published records: they name their schema by its address alone, not by a path of this repository. */
function published(schema: unknown, address: string): unknown {
  if (Array.isArray(schema)) return schema.map((inner) => published(inner, address));
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, inner]) =>
      key === "$schema" && typeof inner === "object"
        ? [
            key,
            { const: address, description: "The permanent address of this record's schema: it tells the collection." },
          ]
        : [key, published(inner, address)],
    ),
  );
}

/** What the fields of a type mean, and examples of them. */
type Meanings = {
  readonly definitions: Readonly<Record<string, JSONSchema>>;
  readonly examples: ReadonlyMap<string, string> | undefined;
};

/** Gives every field a meaning and an example, which is what an editor shows: its own, or those of its type. */
function withMeanings(schema: unknown, meanings: Meanings): unknown {
  if (Array.isArray(schema)) return schema.map((inner) => withMeanings(inner, meanings));
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, inner]) => {
      if (key !== "properties") return [key, withMeanings(inner, meanings)];
      const fields = Object.entries(inner as Record<string, JSONSchema>).map(([field, { deprecated, ...value }]) => {
        const meaning = meaningOf(field, value, meanings);
        // The compiler would drop the mark where a field has a type with a name.
        return [field, { ...value, description: deprecated ? `${meaning ?? ""}\n\n@deprecated` : meaning }];
      });
      return [key, Object.fromEntries(fields)];
    }),
  );
}

function meaningOf(name: string, field: JSONSchema, { definitions, examples }: Meanings): string | undefined {
  // What may be unknown is either something or `null`.
  const some = field.anyOf?.find(({ type }) => type !== "null") ?? field;
  const target = some.$ref ? definitions[some.$ref.slice("#/$defs/".length)] : undefined;
  const meaning = field.description ?? some.description ?? target?.description?.split("\n")[0];
  const example = examples?.get(name);
  // A constant is its own example.
  if (!meaning || !example || meaning.includes("Example") || field.const !== undefined) return meaning;
  return `${meaning} Example: \`${example}\`.`;
}

// The compiler knows no `readonly`; records are frozen, and their types say so.
const readonly = (text: string): string =>
  text
    .replace(/^( +)("[^"]+"|[\w$]+)(\??): /gm, "$1readonly $2$3: ")
    .replace(/([\w"]+|\([^()]*\))\[\](\[\])?/g, (_, item: string, twice?: string) =>
      twice ? `readonly (readonly ${item}[])[]` : `readonly ${item}[]`,
    );

// A reference with a description beside it would be copied out in full; inside `allOf` it keeps its name.
function withNamedTypes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNamedTypes);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $ref, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withNamedTypes(value)]),
  );
  if (!$ref) return rest;
  return Object.keys(rest).length > 0 ? { ...rest, allOf: [{ $ref }] } : { $ref };
}

// The compiler needs one root type to hang the definitions on, and tells of it in every comment; nobody else needs it.
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
