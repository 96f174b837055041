import { collections, jsonSchemaOf, type Records } from "@unionstate/schema";

type Schema = {
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
};

/** The first value of each field in the data, by the name of the type that has it: `ArmsPurchase` → `orderDate` → `2016-06`. */
export type Examples = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * An example of each field that holds a plain value, or a list of such, taken from the records themselves. Long texts
 * are left out: what they are like is told by what they mean.
 */
export function examplesOf(records: Records): Examples {
  const examples = new Map<string, Map<string, string>>();
  for (const collection of collections) {
    const { $defs = {}, ...root } = jsonSchemaOf(collection) as Schema & {
      $defs?: Record<string, Schema>;
      title?: string;
    };
    for (const { record } of records.of(collection)) walk(root, record, String(root.title), $defs);
  }
  return examples;

  function walk(
    schema: Schema,
    value: unknown,
    name: string | undefined,
    defs: Readonly<Record<string, Schema>>,
  ): void {
    if (value === null || typeof value !== "object") return;
    if (schema.$ref) {
      const target = schema.$ref.slice("#/$defs/".length);
      walk(defs[target] ?? {}, value, target, defs);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(schema.items ?? {}, item, undefined, defs);
    } else if (schema.oneOf ?? schema.anyOf) {
      const option = (schema.oneOf ?? schema.anyOf)?.find((one) => fits(one, value, defs));
      if (option) walk(option, value, name, defs);
    } else {
      for (const [field, inner] of Object.entries(value)) {
        const at = schema.properties?.[field];
        if (!at) continue;
        const example = shown(inner);
        if (name && example) {
          const known = examples.get(name) ?? new Map<string, string>();
          if (!known.has(field)) examples.set(name, known.set(field, example));
        }
        walk(at, inner, undefined, defs);
      }
    }
  }
}

/** Whether a value is of one alternative: it has all fields that are constants there, with their values. */
function fits(schema: Schema, value: object, defs: Readonly<Record<string, Schema>>): boolean {
  const target = schema.$ref ? defs[schema.$ref.slice("#/$defs/".length)] : schema;
  const fields = Object.entries(target?.properties ?? {});
  return (
    fields.length > 0 &&
    fields.every(([field, { const: only }]) => only === undefined || (value as Record<string, unknown>)[field] === only)
  );
}

function shown(value: unknown): string | undefined {
  const { asPrinted } = (value ?? {}) as { asPrinted?: unknown };
  if (asPrinted) return shown(asPrinted);
  const plain = (item: unknown): boolean => typeof item !== "object" && item !== null;
  if (!plain(value) && !(Array.isArray(value) && value.every(plain))) return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length <= 60 && !text.includes("`") ? text : undefined;
}
