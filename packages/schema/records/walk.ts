import { z } from "zod";
import { isObject, valueAt } from "../json/parse-json.ts";
import type { Path } from "../json/problem.ts";

// Walks values together with the Zod schemas that govern them.

type Schema = z.core.$ZodType;

/** A value inside a record, its place, and the schema that governs it. */
export type Step = { readonly path: Path; readonly value: unknown; readonly schema: Schema };

/** Whether values of a schema are of interest, themselves or something inside them. */
type Enters = (schema: Schema) => boolean;

const everywhere: Enters = () => true;

/**
 * Every value at every depth with its schema: the record itself first, then its fields in the order of the schema.
 * Unknown (`null`) values are skipped.
 *
 * @param enters limits the walk to values of interest, see `leadsTo` [everything]
 */
export function* walk(schema: Schema, value: unknown, enters = everywhere): Generator<Step> {
  // A stack, because nested generators pass each value up through every level.
  const stack: Step[] = [{ path: [], value, schema }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { path, value: inner } = step;
    if (inner === null || inner === undefined) continue;
    yield step;
    if (typeof inner !== "object") continue;
    const option = optionFor(step.schema, inner);
    if (!option) continue;
    const { def } = bare(option)._zod;
    const add = (key: string | number, item: unknown, next: Schema) =>
      stack.push({ path: [...path, key], value: item, schema: next });
    if (def.type === "object") {
      for (const [key, next] of fieldsOf(def, enters)) {
        if (Object.hasOwn(inner, key)) add(key, Reflect.get(inner, key), next);
      }
    } else if (def.type === "array" && Array.isArray(inner) && enters(def.element)) {
      for (let index = inner.length - 1; index >= 0; index -= 1) add(index, inner[index], def.element);
    } else if (def.type === "record" && enters(def.valueType)) {
      for (const [key, item] of Object.entries(inner).reverse()) add(key, item, def.valueType);
    }
  }
}

type Fields = readonly (readonly [string, Schema])[];

/** The fields of interest, in reverse because they go on a stack. */
function fieldsOf(def: z.core.$ZodObjectDef, enters: Enters): Fields {
  const known = fieldsByFilter.get(enters) ?? new WeakMap<object, Fields>();
  fieldsByFilter.set(enters, known);
  const fields =
    known.get(def) ??
    Object.entries(def.shape)
      .filter(([, schema]) => enters(schema))
      .reverse();
  known.set(def, fields);
  return fields;
}

const fieldsByFilter = new WeakMap<Enters, WeakMap<object, Fields>>();

/** The schema of one field or list item of a value, or `undefined` where the schema has none. */
export function child(schema: Schema, value: unknown, key: string | number): Schema | undefined {
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

/** The member of a union for a value: the one with its discriminator, otherwise the first that accepts it or comes close. */
export function optionFor(schema: Schema, value: unknown): Schema | undefined {
  const { def } = bare(schema)._zod;
  if (def.type !== "union") return schema;
  if (!("discriminator" in def)) {
    return def.options.find((option) => z.safeParse(option, value).success) ?? nearestOption(def, value);
  }
  const discriminator = String(def.discriminator);
  let known = byTag.get(def);
  if (!known) {
    known = new Map(def.options.flatMap((option) => tagsOf(option, discriminator).map((tag) => [tag, option])));
    byTag.set(def, known);
  }
  return known.get(isObject(value) ? value[discriminator] : undefined);
}

/** The alternative that shares most fields with an invalid value, if any does. */
function nearestOption({ options }: z.core.$ZodUnionDef, value: unknown): Schema | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const shared = (option: Schema): number => {
    const { def } = bare(option)._zod;
    return def.type === "object" ? Object.keys(value).filter((key) => Object.hasOwn(def.shape, key)).length : 0;
  };
  const [first] = options.toSorted((a, b) => shared(b) - shared(a));
  return first && shared(first) > 0 ? first : undefined;
}

// Alternatives are looked up for every field of every record.
const byTag = new WeakMap<object, ReadonlyMap<unknown, Schema>>();

/** The values of the discriminator of a union member. */
function tagsOf(option: Schema, discriminator: string): readonly unknown[] {
  const field = child(option, {}, discriminator);
  const def = field && bare(field)._zod.def;
  return def?.type === "literal" ? def.values : [];
}

/** The schema at a path of a value, or `undefined` where the schema ends before the path does. */
export function schemaAt(schema: Schema, value: unknown, path: Path): Schema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const next = child(schema, value, key);
  return next && schemaAt(next, valueAt(value, [key]), rest);
}

/**
 * The schema without wrappers, and the shared definitions that it was derived from: `.describe()` makes a copy with a
 * link to the original.
 */
export function lineage(schema: Schema): readonly Schema[] {
  let links = lineages.get(schema);
  if (!links) {
    const found: Schema[] = [];
    for (let link: Schema | undefined = bare(schema); link; link = link._zod.parent) found.push(link);
    links = found;
    lineages.set(schema, links);
  }
  return links;
}

const lineages = new WeakMap<Schema, readonly Schema[]>();

/**
 * A filter for `walk`: the schemas of interest and those that contain one at any depth. Most of a record is text, which
 * a search for dates can skip.
 *
 * @param isWanted whether a schema, or a shared definition that it was derived from, is of interest
 */
export function leadsTo(isWanted: (schema: Schema) => boolean): (schema: Schema) => boolean {
  const known = new WeakMap<Schema, boolean>();
  const leads = (schema: Schema): boolean => {
    const answer =
      known.get(schema) ?? (isWanted(schema) || lineage(schema).some(isWanted) || innerOf(schema).some(leads));
    known.set(schema, answer);
    return answer;
  };
  return leads;
}

function innerOf(schema: Schema): readonly Schema[] {
  const { def } = bare(schema)._zod;
  switch (def.type) {
    case "object":
      return Object.values(def.shape);
    case "array":
      return [def.element];
    case "record":
      return [def.valueType];
    case "union":
      return def.options;
    default:
      return [];
  }
}

/** The schema without its `optional` and `nullable` wrappers. */
export function bare(schema: Schema): z.core.$ZodTypes {
  // Zod's base class has the definition of every schema, but its type does not say which ones there are.
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  return def.type === "optional" || def.type === "nullable" ? bare(def.innerType) : known;
}
