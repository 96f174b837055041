import type { z } from "zod";
import type { Path } from "./finding.ts";

type Schema = z.core.$ZodTypes;

/** The schema without its `optional` and `nullable` wrappers. */
export function bare(schema: z.core.$ZodType): Schema {
  const { def } = (schema as Schema)._zod;
  return def.type === "optional" || def.type === "nullable" ? bare(def.innerType) : (schema as Schema);
}

/** The schema of one field or list item of a value, or `undefined` where the schema has none. */
export function child(schema: z.core.$ZodType, value: unknown, key: string | number): z.core.$ZodType | undefined {
  const { def } = bare(schema)._zod;
  switch (def.type) {
    case "object":
      return Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
    case "array":
      return def.element;
    case "record":
      return def.valueType;
    case "union": {
      const option = optionFor(schema, value);
      return option && child(option, value, key);
    }
    default:
      return undefined;
  }
}

/** Of a union, the member that a value belongs to: by discriminator, else the first that accepts it. */
export function optionFor(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  const { def } = bare(schema)._zod;
  if (def.type !== "union") return schema;
  const discriminator = "discriminator" in def ? String(def.discriminator) : undefined;
  return def.options.find((option) => {
    if (!discriminator) return (option as z.ZodType).safeParse(value).success;
    const field = child(option, value, discriminator);
    const tag = (value as Record<string, unknown> | null)?.[discriminator];
    return field !== undefined && (field as z.ZodType).safeParse(tag).success;
  });
}

/** The schema at a path of a value, or `undefined` where the schema ends before the path does. */
export function schemaAt(schema: z.core.$ZodType, value: unknown, path: Path): z.core.$ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const next = child(schema, value, key);
  return next && schemaAt(next, (value as Record<string | number, unknown> | undefined)?.[key], rest);
}
