import { z } from "zod";
import { type Collection, collections } from "../vocabularies/collection.ts";
import { referenceTargets } from "./types/reference.ts";
import { bare, lineage } from "./walk.ts";

type Schema = z.core.$ZodType;

/** What a field of a form accepts. */
export type FormInput =
  | { readonly kind: "text" }
  | { readonly kind: "number" }
  /** `true`, or absent. */
  | { readonly kind: "flag" }
  /** True or false. */
  | { readonly kind: "boolean" }
  /** One value of a vocabulary, each with its definition. */
  | {
      readonly kind: "value";
      readonly values: readonly { readonly value: string; readonly definition: string | undefined }[];
    }
  /** The id of a record of these collections, preceded by its collection if there are several. */
  | { readonly kind: "record"; readonly collections: readonly Collection[] }
  | { readonly kind: "list"; readonly item: FormField }
  | { readonly kind: "group"; readonly fields: readonly FormField[] }
  /** One of several groups of fields. Its name is the value of the field `by`, if there is one. */
  | {
      readonly kind: "choice";
      readonly by: string | undefined;
      readonly groups: ReadonlyMap<string, readonly FormField[]>;
    };

/** A field of a form. */
export type FormField = {
  readonly name: string;
  /** The first paragraph of its description. */
  readonly description: string;
  readonly input: FormInput;
  readonly optional: boolean;
  /** Whether the value may be unknown: `null`, with a reason. */
  readonly nullable: boolean;
  readonly schema: Schema;
};

/**
 * The fields of a record as a form. The form leaves out what a program fills in: the address of the schema, and the
 * reasons for unknown values.
 *
 * @param schema the schema of a collection's records
 */
export function formOf(schema: Schema): FormInput {
  const target = targetOf(schema);
  const { def } = bare(schema)._zod;
  // A footnote is identified by its number.
  if (target && def.type === "string") return { kind: "record", collections: target };
  switch (def.type) {
    case "enum": {
      const definitions = definitionsIn(descriptionOf(schema));
      const values = Object.values(def.entries).map(String);
      return { kind: "value", values: values.map((value) => ({ value, definition: definitions.get(value) })) };
    }
    case "literal":
      return def.values[0] === true
        ? { kind: "flag" }
        : { kind: "value", values: def.values.map((value) => ({ value: String(value), definition: undefined })) };
    case "number":
      return { kind: "number" };
    case "boolean":
      return { kind: "boolean" };
    case "array":
      return { kind: "list", item: fieldOf("", def.element) };
    case "object":
      return { kind: "group", fields: fieldsOf(def.shape) };
    case "union":
      return choiceOf(def);
    default:
      return { kind: "text" };
  }
}

function choiceOf(def: z.core.$ZodUnionDef): FormInput {
  const by = "discriminator" in def ? String(def.discriminator) : undefined;
  const groups = def.options.flatMap((option): [string, FormField[]][] => {
    const inner = bare(option)._zod.def;
    if (inner.type !== "object") return [];
    if (by === undefined) return [[Object.keys(inner.shape).join(", "), fieldsOf(inner.shape)]];
    const { [by]: tag, ...rest } = inner.shape;
    const input = tag && formOf(tag);
    return input?.kind === "value" ? input.values.map(({ value }) => [value, fieldsOf(rest)]) : [];
  });
  return { kind: "choice", by, groups: new Map(groups) };
}

const fieldsOf = (shape: z.core.$ZodShape): FormField[] =>
  Object.entries(shape)
    .filter(([name]) => name !== "$schema" && name !== "unknown")
    .map(([name, schema]) => fieldOf(name, schema));

const fieldOf = (name: string, schema: Schema): FormField => ({
  name,
  description: descriptionOf(schema).split("\n")[0] ?? "",
  input: formOf(schema),
  optional: schema._zod.optin === "optional",
  nullable: isNullable(schema),
  schema,
});

function targetOf(schema: Schema): readonly Collection[] | undefined {
  for (const ancestor of lineage(schema)) {
    const target = referenceTargets.get(ancestor);
    if (!target) continue;
    // A reference with the collection in its value can refer to any collection.
    const collection = target("")?.collection;
    return collection ? [collection] : collections;
  }
  return undefined;
}

const isNullable = (schema: Schema): boolean =>
  schema instanceof z.ZodNullable || (schema instanceof z.ZodOptional && isNullable(schema.unwrap()));

function descriptionOf(schema: Schema): string {
  for (const at of [schema, ...lineage(schema)]) {
    const description = z.globalRegistry.get(at)?.description;
    if (description) return description;
  }
  return "";
}

/** The definitions that the description of a vocabulary lists: see `vocabulary.ts`. */
const definitionsIn = (description: string): Map<string, string> =>
  new Map([...description.matchAll(/^- `([^`]+)`: (.*)$/gm)].map(([, value = "", text = ""]) => [value, text]));
