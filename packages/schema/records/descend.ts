import type { z } from "zod";
import type { Path } from "../json/problem.ts";

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

/** Of a union, the member that a value belongs to: by discriminator, else the first that accepts it or comes near. */
export function optionFor(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  const { def } = bare(schema)._zod;
  if (def.type !== "union") return schema;
  if (!("discriminator" in def)) {
    return def.options.find((option) => (option as z.ZodType).safeParse(value).success) ?? nearestOption(def, value);
  }
  const discriminator = String(def.discriminator);
  let known = byTag.get(def);
  if (!known) {
    known = new Map(def.options.flatMap((option) => tagsOf(option, discriminator).map((tag) => [tag, option])));
    byTag.set(def, known);
  }
  return known.get((value as Record<string, unknown> | null)?.[discriminator]);
}

/** Of alternatives that a value fits none of, the one with which it shares most fields, if any. */
function nearestOption({ options }: z.core.$ZodUnionDef, value: unknown): z.core.$ZodType | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const shared = (option: z.core.$ZodType): number => {
    const { def } = bare(option)._zod;
    return def.type === "object" ? Object.keys(value).filter((key) => Object.hasOwn(def.shape, key)).length : 0;
  };
  const [first] = options.toSorted((a, b) => shared(b) - shared(a));
  return first && shared(first) > 0 ? first : undefined;
}

// Every field of every record asks for its alternative: it is looked up, not tried.
const byTag = new WeakMap<object, ReadonlyMap<unknown, z.core.$ZodType>>();

/** The words by which a member of a union is known. */
function tagsOf(option: z.core.$ZodType, discriminator: string): readonly unknown[] {
  const field = child(option, {}, discriminator);
  const def = field && bare(field)._zod.def;
  return def?.type === "literal" ? def.values : [];
}

/** The schema at a path of a value, or `undefined` where the schema ends before the path does. */
export function schemaAt(schema: z.core.$ZodType, value: unknown, path: Path): z.core.$ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const next = child(schema, value, key);
  return next && schemaAt(next, (value as Record<string | number, unknown> | undefined)?.[key], rest);
}
