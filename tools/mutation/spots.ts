import { type FormField, type FormInput, isObject, type Path } from "@unionstate/schema";
import { z } from "zod";
import { isList, type JsonObject } from "./values.ts";

/** A value in a record, and what the schema expects there. */
export type Spot = {
  readonly path: Path;
  readonly value: unknown;
  readonly input: FormInput;
  /** Whether the field is optional. Items of a list count as required: without one the list would be shorter. */
  readonly optional: boolean;
  readonly limits: Limits;
};

/** What the JSON Schema of a field says about its value. */
type Limits = Pick<z.core.JSONSchema.BaseSchema, "type" | "minimum" | "maximum" | "maxLength" | "pattern">;

/**
 * Every value at every depth of a record with what the schema expects there, in the order of the file, including
 * `$schema` and the reasons in `unknown`.
 *
 * @param form the schema of the record as a form
 */
export function spotsIn(record: JsonObject, form: FormInput): Spot[] {
  return innerSpots(record, form, []);
}

function innerSpots(value: unknown, input: FormInput, path: Path): Spot[] {
  if (isList(value) && input.kind === "list") {
    return value.flatMap((item, index) => spotsAt(item, input.item, [...path, index]));
  }
  if (!isObject(value)) return [];
  const known = new Map(fieldsFor(value, input).map((each) => [each.name, each]));
  return Object.entries(value).flatMap(([key, field]): Spot[] => {
    const expected = known.get(key);
    if (expected) return spotsAt(field, expected, [...path, key]);
    if (key === "unknown" && isObject(field)) {
      const reasons = Object.entries(field).map(([name, reason]) => wordSpot([...path, key, name], reason, true));
      return [{ path: [...path, key], value: field, input: { kind: "group", fields: [] }, ...free }, ...reasons];
    }
    // The remaining fields are `$schema` and the discriminator of a union.
    return [wordSpot([...path, key], field, false)];
  });
}

const spotsAt = (value: unknown, { input, optional, schema }: FormField, path: Path): Spot[] => [
  { path, value, input, optional, limits: limitsOf(schema) },
  ...innerSpots(value, input, path),
];

const free = { optional: true, limits: {} };

const wordSpot = (path: Path, value: unknown, optional: boolean): Spot => ({
  path,
  value,
  input: { kind: "value", values: [] },
  ...free,
  optional,
});

function fieldsFor(value: JsonObject, input: FormInput): readonly FormField[] {
  if (input.kind === "group") return input.fields;
  if (input.kind !== "choice") return [];
  if (input.by !== undefined) return input.groups.get(String(value[input.by])) ?? [];
  const keys = Object.keys(value);
  return (
    [...input.groups.values()].find((fields) => keys.every((key) => fields.some(({ name }) => name === key))) ?? []
  );
}

// The limits of a value that is not `null`.
function limitsOf(schema: z.core.$ZodType): Limits {
  const known = limitsBySchema.get(schema);
  if (known) return known;
  // With an empty registry, shared definitions are written out in place.
  const whole = z.toJSONSchema(schema, { unrepresentable: "any", metadata: z.registry() });
  const limits = whole.anyOf?.find((option) => option.type !== "null") ?? whole;
  limitsBySchema.set(schema, limits);
  return limits;
}

const limitsBySchema = new WeakMap<z.core.$ZodType, Limits>();
