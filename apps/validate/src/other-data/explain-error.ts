import { type Finding, nearest, type Path } from "@unionstate/schema";
import type { ErrorObject } from "ajv/dist/2020.js";

/** What is wrong, where in the record, and which kind of fault it is. */
export type Explained = Omit<Finding, "file" | "mend"> & { readonly rule: string };

/**
 * Says what an error of ajv means to somebody who has never heard of JSON Schema.
 *
 * @param record the record that was checked
 */
export function explainError(error: ErrorObject, record: unknown): Explained {
  const path = pathOf(error.instancePath, record);
  const name = path.length === 0 ? "The record" : `\`${path.join(".")}\``;
  const { description } = (error.parentSchema ?? {}) as { description?: string };
  const meaning = description ? { expected: description.split("\n")[0] ?? description } : {};
  const { keyword, params, data } = error;
  switch (keyword) {
    case "required":
      return { rule: "shape/missing", path, message: `\`${params.missingProperty}\` is missing.`, fix: "Add it." };
    case "additionalProperties":
    case "unevaluatedProperties":
      return unknownField(params.additionalProperty ?? params.unevaluatedProperty, path, error);
    case "enum":
      return oneOf(params.allowedValues, path, name, data);
    case "discriminator":
      return wrongTag(error, path);
    case "const":
      return oneOf([params.allowedValue], path, name, data);
    case "type":
      return {
        rule: "shape/type",
        path,
        message: `${name} is ${shown(data)}, not of the type ${params.type}.`,
        ...meaning,
      };
    case "pattern":
    case "format":
      return { rule: "shape/format", path, message: `${shown(data)} has not the form that ${name} takes.`, ...meaning };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return {
        rule: "shape/size",
        path,
        message: `${name} is ${data}; it must be ${params.comparison} ${params.limit}.`,
        ...meaning,
      };
    case "minLength":
    case "maxLength":
      return {
        rule: "shape/size",
        path,
        message: `${name} has ${[...String(data)].length} characters; ${side(keyword)} ${params.limit}.`,
        ...meaning,
      };
    case "minItems":
    case "maxItems":
      return {
        rule: "shape/size",
        path,
        message: `${name} has ${(data as unknown[]).length} entries; ${side(keyword)} ${params.limit}.`,
        ...meaning,
      };
    default:
      return { rule: "shape/value", path, message: `${name} ${error.message}.`, ...meaning };
  }
}

const side = (keyword: string): string => (keyword.startsWith("min") ? "it takes at least" : "it takes at most");

/** The word by which alternatives differ is none of theirs. */
function wrongTag({ params, parentSchema, data }: ErrorObject, path: Path): Explained {
  const { tag } = params as { tag: string };
  const { words = [] } = (parentSchema ?? {}) as { words?: readonly unknown[] };
  const field = [...path, tag];
  return oneOf(words, field, `\`${field.join(".")}\``, (data as Readonly<Record<string, unknown>>)[tag]);
}

function unknownField(key: string, path: Path, { parentSchema }: ErrorObject): Explained {
  const known = Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {});
  const near = nearest(key, known);
  return {
    rule: "shape/unknown-field",
    path: [...path, key],
    point: "key",
    message: `\`${key}\` is not a field here.`,
    ...(known.length > 0 && { expected: `Fields: ${known.join(", ")}.` }),
    fix: near ? `Did you mean \`${near}\`?` : "Take it away, or look for the field that means this.",
  };
}

function oneOf(values: readonly unknown[], path: Path, name: string, data: unknown): Explained {
  // What is no word is near to none; an object may even break where it is to be one.
  const near = typeof data === "object" ? undefined : nearest(String(data), values.map(String));
  return {
    rule: "shape/value",
    path,
    message: `${shown(data)} is not a value of ${name}.`,
    expected: `One of: ${[...new Set(values)].map((value) => `\`${value}\``).join(", ")}.`,
    ...(near !== undefined && { fix: `Did you mean \`${near}\`?` }),
  };
}

function shown(value: unknown): string {
  if (value === null) return "`null`";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `\`${value}\``;
}

/** `/waves/0/date` as `["waves", 0, "date"]`: a number is a place in a list only where there is one. */
function pathOf(pointer: string, record: unknown): Path {
  let inner = record;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const key = Array.isArray(inner) ? Number(name) : name;
      inner = (inner as Record<string | number, unknown> | undefined)?.[key];
      return key;
    });
}
