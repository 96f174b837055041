import { collections, jsonSchemaOf, type Records } from "@unionstate/schema";
import { knownAt, listAt } from "../tables/rows.ts";

/** The first value of each field in the data, by the name of the type that has it: `ArmsPurchase` → `orderDate` → `2016-06`. */
type Examples = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * An example of each field that holds a plain value or a list of them, from the records themselves. Long texts are left
 * out: their description says what they contain.
 */
export function examplesOf(records: Records): Examples {
  const examples = new Map<string, Map<string, string>>();
  for (const collection of collections) {
    const root = jsonSchemaOf(collection);
    for (const { record } of records.of(collection)) walk(root, root, record, String(root.title));
  }
  return examples;

  /** @param name the name of the type that the schema defines, if it has one */
  function walk(root: object, schema: unknown, value: unknown, name?: string): void {
    if (value === null || typeof value !== "object") return;
    const target = targetOf(schema);
    const options = optionsOf(schema);
    if (target) walk(root, knownAt(root, ["$defs", target]), value, target);
    else if (Array.isArray(value)) for (const item of value) walk(root, knownAt(schema, ["items"]), item);
    else if (options.length > 0) {
      const option = options.find((one) => fits(root, one, value));
      if (option) walk(root, option, value, name);
    } else {
      for (const [field, inner] of Object.entries(value)) {
        const at = knownAt(schema, ["properties", field]);
        if (at === undefined) continue;
        const example = shown(inner);
        if (name && example) {
          const known = examples.get(name) ?? new Map<string, string>();
          if (!known.has(field)) examples.set(name, known.set(field, example));
        }
        walk(root, at, inner);
      }
    }
  }
}

/** The definition that a schema refers to: `Quantity` for `#/$defs/Quantity`. */
function targetOf(schema: unknown): string | undefined {
  const ref = knownAt(schema, ["$ref"]);
  return typeof ref === "string" ? ref.slice("#/$defs/".length) : undefined;
}

const optionsOf = (schema: unknown): readonly unknown[] => [...listAt(schema, ["oneOf"]), ...listAt(schema, ["anyOf"])];

/** Whether a value is of one alternative: it has all fields that are constants there, with their values. */
function fits(root: object, schema: unknown, value: object): boolean {
  const target = targetOf(schema);
  const fields = Object.entries(knownAt(target ? knownAt(root, ["$defs", target]) : schema, ["properties"]) ?? {});
  return (
    fields.length > 0 &&
    fields.every(([field, inner]) => {
      const constant = knownAt(inner, ["const"]);
      return constant === undefined || knownAt(value, [field]) === constant;
    })
  );
}

function shown(value: unknown): string | undefined {
  const asPrinted = knownAt(value, ["asPrinted"]);
  if (asPrinted) return shown(asPrinted);
  const isPlain = (item: unknown): boolean => typeof item !== "object" && item !== null;
  if (!isPlain(value) && !(Array.isArray(value) && value.every(isPlain))) return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length <= 60 && !text.includes("`") ? text : undefined;
}
