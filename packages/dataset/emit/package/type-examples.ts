import { collections, isObject, jsonSchemaOf, optionFor, type Records, type Shape, shapeOf } from "@unionstate/schema";
import { knownAt } from "../tables/rows.ts";

/** The first value of each field in the data, by the name of the type that has it: `OrderedStep` → `date` → `2016-06`. */
type Examples = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * An example of each field that holds a plain value or a list of them, from the records themselves. Long texts are left
 * out: their description says what they contain.
 */
export function examplesOf(records: Records): Examples {
  const examples = new Map<string, Map<string, string>>();
  for (const collection of collections) {
    const shape = { ...shapeOf(collection), name: String(jsonSchemaOf(collection).title) };
    for (const { record } of records.of(collection)) walk(shape, record);
  }
  return examples;

  function walk(shape: Shape, value: unknown): void {
    if (shape.kind === "list" && Array.isArray(value)) for (const item of value) walk(shape.item, item);
    if (!isObject(value)) return;
    if (shape.kind === "choice") {
      const option = optionFor(shape, value);
      if (option) walk({ ...option, name: option.name ?? shape.name ?? "" }, value);
    }
    if (shape.kind !== "object") return;
    for (const [field, item] of Object.entries(value)) {
      const inner = shape.fields.get(field);
      if (!inner) continue;
      const example = shown(item);
      if (shape.name && example) {
        const ofType = examples.get(shape.name) ?? new Map<string, string>();
        if (!ofType.has(field)) examples.set(shape.name, ofType.set(field, example));
      }
      walk(inner, item);
    }
  }
}

function shown(value: unknown): string | undefined {
  const asPrinted = knownAt(value, ["asPrinted"]);
  if (asPrinted) return shown(asPrinted);
  const isPlain = (item: unknown): boolean => typeof item !== "object" && item !== null;
  if (!isPlain(value) && !(Array.isArray(value) && value.every(isPlain))) return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length <= 60 && !text.includes("`") ? text : undefined;
}
