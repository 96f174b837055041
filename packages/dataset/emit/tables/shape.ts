import { type Collection, collections, jsonSchemaOf, type SchemaName } from "@unionstate/schema";

type Common = {
  /** What it means, as the schema says. */
  readonly description: string;
  /** Whether every record has it, and never as `null`. */
  readonly required: boolean;
};

/** A field that holds one value. */
export type ValueShape = Common & {
  readonly kind: "value";
  readonly type: "string" | "number" | "integer" | "boolean";
  /** The schema type that it is of, where it has a name. Example: `EdtfDate`. */
  readonly name?: string;
  /** The collection whose records it names by id (footnotes by number); `any` for `polls/two-unions` and the like. */
  readonly refersTo?: Collection | "any";
  /** The words it is taken from, where it is from a list. */
  readonly values?: readonly string[];
};

/** What records of one kind are made of, read off their JSON Schema: alternatives are laid over one another. */
export type Shape =
  | ValueShape
  | (Common & { readonly kind: "object"; readonly name?: string; readonly fields: ReadonlyMap<string, Shape> })
  | (Common & { readonly kind: "list"; readonly item: Shape })
  | (Common & { readonly kind: "map"; readonly item: Shape });

type JsonSchema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
};

/** The shape of a collection's records, or of a redirect. */
export function shapeOf(name: SchemaName): Shape & { readonly kind: "object" } {
  const { $defs = {}, ...schema }: JsonSchema = jsonSchemaOf(name);
  const all = read(schema, $defs, true);
  const shape = all.kind === "list" ? all.item : all;
  if (shape.kind !== "object") throw new Error(`The schema of ${name} describes no object.`);
  return shape;
}

function read(schema: JsonSchema, defs: Readonly<Record<string, JsonSchema>>, required: boolean, name?: string): Shape {
  const description = schema.description ?? "";
  if (schema.$ref) {
    const target = schema.$ref.slice("#/$defs/".length);
    const shape = read(defs[target] ?? {}, defs, required, target);
    return description ? { ...shape, description } : shape;
  }
  const options = schema.oneOf ?? schema.anyOf;
  if (options) {
    const some = options.filter(({ type }) => type !== "null");
    const shapes = some.map((option) => read(option, defs, required && some.length === options.length, name));
    const shape = shapes.reduce(overlaid);
    const own = description || (shapes.length === 1 ? shape.description : "");
    const named = name && (shape.kind === "value" || shape.kind === "object");
    return named ? { ...shape, description: own, name } : { ...shape, description: own };
  }
  const types = [schema.type ?? typeof schema.const].flat();
  const common = { description, required: required && !types.includes("null") };
  const type = types.find((candidate) => candidate !== "null");
  switch (type) {
    case "object":
      if (schema.properties) {
        const fields = Object.entries(schema.properties).map(([field, inner]): [string, Shape] => [
          field,
          read(inner, defs, schema.required?.includes(field) ?? false),
        ]);
        return { kind: "object", ...common, ...(name && { name }), fields: new Map(fields) };
      }
      return {
        kind: "map",
        ...common,
        item: read(typeof schema.additionalProperties === "object" ? schema.additionalProperties : {}, defs, true),
      };
    case "array":
      return { kind: "list", ...common, item: read(schema.items ?? {}, defs, true) };
    case "string":
    case "number":
    case "integer":
    case "boolean": {
      const refersTo = name && references.get(name);
      const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
      return {
        kind: "value",
        type,
        ...common,
        ...(name && { name }),
        ...(refersTo && { refersTo }),
        ...(values && type === "string" && { values: values.map(String) }),
      };
    }
    default:
      throw new Error(`A schema of the type ${type} has no shape here.`);
  }
}

const references: ReadonlyMap<string, Collection | "any"> = new Map<string, Collection | "any">([
  ...collections.map((collection): [string, Collection] => [`${jsonSchemaOf(collection).title}Id`, collection]),
  ["CitationNumber", "citations"],
  ["RecordReference", "any"],
]);

/** The description of one of several alternatives, with the word that identifies it. */
const meaning = (shape: Shape): string =>
  shape.kind === "value" && shape.values?.length === 1
    ? `\`${shape.values[0]}\`: ${shape.description}`
    : shape.description;

/** What is either the one or the other: a field is required if both have and require it. */
function overlaid(a: Shape, b: Shape): Shape {
  const description = a.description === b.description ? a.description : `${meaning(a)} ${meaning(b)}`.trim();
  const required = a.required && b.required;
  if (a.kind === "object" && b.kind === "object") {
    const fields = new Map<string, Shape>();
    for (const field of new Set([...a.fields.keys(), ...b.fields.keys()])) {
      const [one, other] = [a.fields.get(field), b.fields.get(field)];
      const only = one ?? other;
      if (one && other) fields.set(field, overlaid(one, other));
      else if (only) fields.set(field, { ...only, required: false });
    }
    return { kind: "object", description, required, fields, ...(a.name === b.name && a.name && { name: a.name }) };
  }
  if (a.kind === "value" && b.kind === "value" && a.type === b.type) {
    const values = a.values && b.values && [...new Set([...a.values, ...b.values])];
    const { values: _, ...rest } = a;
    return { ...rest, description, required, ...(values && { values }) };
  }
  if ((a.kind === "list" && b.kind === "list") || (a.kind === "map" && b.kind === "map")) {
    return { ...a, description, required, item: overlaid(a.item, b.item) };
  }
  // Either one or several: a list, of one if need be.
  if (a.kind === "value" && b.kind === "list") return { ...b, description, required, item: overlaid(a, b.item) };
  throw new Error(`A ${a.kind} and a ${b.kind} make no shape.`);
}
