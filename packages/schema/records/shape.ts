import { z } from "zod";
import { isObject } from "../json/parse-json.ts";
import type { Collection } from "../vocabularies/collection.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import type { SchemaName } from "./record-schemas.ts";
import { referenceTargets } from "./types/reference.ts";

/** What a JSON Schema says about a value. `Shape<never>` excludes choices and values of any kind. */
export type Shape<Open = ChoiceShape | AnyShape> =
  | ValueShape
  | ObjectShape<Open>
  | (Common & { readonly kind: "list"; readonly item: Shape<Open> })
  | (Common & { readonly kind: "map"; readonly item: Shape<Open> })
  | Open;

type Common = {
  /** The name of the shared type, if it has one. Example: `EdtfDate`. */
  readonly name?: string;
  /** The description of the field, otherwise that of its type; may be empty. */
  readonly description: string;
  /** Whether an object must have the field. True for everything that is not a field. */
  readonly required: boolean;
  /** Whether the value may be `null`. */
  readonly nullable: boolean;
  readonly deprecated: boolean;
  /** Every other keyword, such as `maxLength`, `minimum` and `pattern`. */
  readonly limits: Readonly<Record<string, unknown>>;
};

export type ValueShape = Common & {
  readonly kind: "value";
  readonly type: "string" | "number" | "integer" | "boolean";
  /** The permitted values, if the schema lists them; other values than strings as JSON. */
  readonly values?: readonly string[];
  /** The collection whose records it names by id (footnotes by number); `any` for `polls/two-unions` and the like. */
  readonly refersTo?: Collection | "any";
};

export type ObjectShape<Open = ChoiceShape | AnyShape> = Common & {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, Shape<Open>>;
  /** Whether it may have other fields. */
  readonly open: boolean;
};

export type ChoiceShape = Common & {
  readonly kind: "choice";
  readonly options: readonly Shape[];
  /** The field whose value determines the option, if there is one. */
  readonly by?: string;
};

/** A value of any kind. */
type AnyShape = Common & { readonly kind: "any" };

/** The shape of a collection's records, or of the list of redirects. */
export function shapeOf(name: SchemaName): Shape {
  const shape = shapes.get(name) ?? readSchema(jsonSchemaOf(name)).shape;
  shapes.set(name, shape);
  return shape;
}

const shapes = new Map<SchemaName, Shape>();

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON Schema 2020-12 with its types in `$defs`. A type inside itself is read as a value of any kind.
 *
 * @param document the schema, of this version or of any other
 */
export function readSchema({ $defs, ...root }: JsonObject): {
  readonly shape: Shape;
  readonly types: ReadonlyMap<string, Shape>;
} {
  const definitions = new Map(Object.entries(isObject($defs) ? $defs : {}));
  const known = new Map<string, Shape>();
  const typeNamed = (name: string): Shape => {
    const earlier = known.get(name);
    if (earlier) return earlier;
    // What the type is inside itself.
    known.set(name, { kind: "any", ...commonOf({}) });
    const type = read(definitions.get(name), typeNamed);
    known.set(name, type);
    return type;
  };
  const types = new Map([...definitions.keys()].map((name) => [name, typeNamed(name)]));
  return { shape: read(root, typeNamed), types };
}

type TypeNamed = (name: string) => Shape;

function read(source: unknown, typeNamed: TypeNamed): Shape {
  const schema = isObject(source) ? source : {};
  const common = commonOf(schema);
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
    const refersTo = references.get(name);
    const type = typeNamed(name);
    return { ...within(type, common), name, ...(type.kind === "value" && refersTo && { refersTo }) };
  }
  const options = optionsOf(schema);
  const some = options.filter((option) => !(isObject(option) && option.type === "null"));
  const own = { ...common, nullable: common.nullable || some.length < options.length };
  const shapes = some.map((option) => read(option, typeNamed));
  const [only] = shapes;
  if (only && shapes.length === 1) return within(only, own);
  if (shapes.length > 1) {
    const by = discriminatorOf(shapes);
    return { kind: "choice", ...own, options: shapes, ...(by !== undefined && { by }) };
  }
  return structureOf(schema, own, typeNamed);
}

const commonOf = ({ description, deprecated, ...schema }: JsonObject): Common => ({
  description: typeof description === "string" ? description : "",
  required: true,
  nullable: schema.type === "null",
  deprecated: deprecated === true,
  limits: Object.fromEntries(Object.entries(schema).filter(([keyword]) => !structural.has(keyword))),
});

const structural = new Set(
  "type enum const properties required items additionalProperties oneOf anyOf title $id $schema $ref $defs".split(" "),
);

/** A type where it is used, with the description and the limits that are added there. */
const within = (type: Shape, own: Common): Shape => ({
  ...type,
  description: own.description || type.description,
  nullable: own.nullable || type.nullable,
  deprecated: own.deprecated,
  limits: { ...type.limits, ...own.limits },
});

/** The alternatives of a schema. Several types are alternatives as well; `[]` if there is only one. */
function optionsOf({ oneOf, anyOf, type, ...rest }: JsonObject): readonly unknown[] {
  const options: unknown = oneOf ?? anyOf;
  if (Array.isArray(options)) return options;
  if (!Array.isArray(type)) return [];
  const { description: _, ...schema } = rest;
  return type.map((one) => (one === "null" ? { type: one } : { ...schema, type: one }));
}

function structureOf(schema: JsonObject, common: Common, typeNamed: TypeNamed): Shape {
  const values = valuesIn(schema);
  if (values) return { kind: "value", ...common, type: valueType(schema.type) ?? "string", values };
  const type = valueType(schema.type);
  if (type) return { kind: "value", ...common, type };
  if (schema.type === "array") return { kind: "list", ...common, item: read(schema.items, typeNamed) };
  if (schema.type !== "object") return { kind: "any", ...common };
  const { properties, required, additionalProperties } = schema;
  if (!isObject(properties) && isObject(additionalProperties)) {
    return { kind: "map", ...common, item: read(additionalProperties, typeNamed) };
  }
  const fields = Object.entries(isObject(properties) ? properties : {}).map(([name, field]): [string, Shape] => [
    name,
    { ...read(field, typeNamed), required: Array.isArray(required) && required.includes(name) },
  ]);
  return { kind: "object", ...common, fields: new Map(fields), open: additionalProperties !== false };
}

function valuesIn(schema: JsonObject): readonly string[] | undefined {
  const values: unknown = Object.hasOwn(schema, "const") ? [schema.const] : schema.enum;
  if (!Array.isArray(values)) return undefined;
  return values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
}

function valueType(type: unknown): ValueShape["type"] | undefined {
  return type === "string" || type === "number" || type === "integer" || type === "boolean" ? type : undefined;
}

/** The field that every option requires with values that no other option permits. */
function discriminatorOf(options: readonly Shape[]): string | undefined {
  const [first] = options;
  if (first?.kind !== "object") return undefined;
  return [...first.fields.keys()].find((name) => {
    const tags = options.map((option) => (option.kind === "object" ? tagsOf(option, name) : []));
    return tags.every(({ length }) => length > 0) && new Set(tags.flat()).size === tags.flat().length;
  });
}

/** The values that an option of a choice permits for the field that determines it. */
export function tagsOf(option: ObjectShape, by: string): readonly string[] {
  const field = option.fields.get(by);
  return field?.kind === "value" && field.required ? (field.values ?? []) : [];
}

/** The option of a choice for a valid value: the one that has every field of the value and permits its values. */
export const optionFor = ({ options }: ChoiceShape, value: unknown): Shape | undefined =>
  options.find((option) => {
    if (!isObject(value) || option.kind !== "object") return false;
    return Object.entries(value).every(([key, item]) => {
      const field = option.fields.get(key);
      if (field?.kind !== "value" || !field.values || item === null) return field !== undefined;
      return field.values.includes(String(item));
    });
  });

/** What the types of references refer to, by the names of these types. */
const references: ReadonlyMap<string, Collection | "any"> = new Map(
  [...referenceTargets].map(([schema, target]) => [
    z.globalRegistry.get(schema)?.id ?? "",
    // A reference with the collection in its value can refer to any collection.
    target("")?.collection ?? "any",
  ]),
);
