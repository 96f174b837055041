import { isObject, type Json } from "../json.ts";

/** A schema without `null` among what it allows, and whether it was: JSON Schema has several ways to say so. */
export function withoutNull(schema: Json | undefined): {
  readonly schema: Json | undefined;
  readonly nullable: boolean;
} {
  if (!isObject(schema)) return { schema, nullable: false };
  if (Array.isArray(schema.type) && schema.type.includes("null")) {
    const rest: readonly Json[] = schema.type.filter((type) => type !== "null");
    return { schema: { ...schema, type: rest.length === 1 ? (rest[0] ?? null) : rest }, nullable: true };
  }
  for (const key of ["anyOf", "oneOf"]) {
    const { [key]: options, ...own } = schema;
    if (!Array.isArray(options)) continue;
    const rest: readonly Json[] = options.filter((option: Json) => !(isObject(option) && option.type === "null"));
    if (rest.length === options.length) continue;
    const [only] = rest;
    return {
      schema: rest.length === 1 && isObject(only) ? { ...only, ...own } : { ...own, [key]: rest },
      nullable: true,
    };
  }
  return { schema, nullable: false };
}
