import type { z } from "zod";
import { citationNumber } from "../shapes/reference.ts";
import { bare, child, optionFor } from "./descend.ts";
import { lineage } from "./lineage.ts";

/** As many characters as a line may have before a list is broken over several. */
const width = 120;

/**
 * Writes a record in the one form that files have: fields in the order of the schema, two spaces, a list of plain values
 * on one line if it fits, footnotes in ascending order, white space around and doubled inside text taken away, a newline
 * at the end. What it says stays the same; fields that the schema does not know come last, as they were.
 *
 * @param record the record as it was read
 * @param schema the schema of its collection
 */
export function formatRecord(record: unknown, schema: z.ZodType): string {
  return `${written(record, schema, "", 0)}\n`;
}

/**
 * @param indent the white space in front of the line
 * @param used how many characters stand on the line beside the value: its key, and the comma behind it
 */
function written(value: unknown, schema: z.core.$ZodType | undefined, indent: string, used: number): string {
  if (typeof value === "string") return JSON.stringify(tidy(value));
  if (Array.isArray(value)) return list(sorted(value, schema), schema, indent, used);
  if (typeof value === "object" && value !== null) return group(value as Record<string, unknown>, schema, indent);
  return JSON.stringify(value);
}

function list(items: readonly unknown[], schema: z.core.$ZodType | undefined, indent: string, used: number): string {
  const item = schema && child(schema, items, 0);
  if (items.every(isPlain)) {
    const line = `[${items.map((each) => written(each, item, "", 0)).join(", ")}]`;
    if (indent.length + used + line.length <= width) return line;
  }
  const inner = `${indent}  `;
  const lines = items.map((each, i) => inner + written(each, item, inner, i < items.length - 1 ? 1 : 0));
  return `[\n${lines.join(",\n")}\n${indent}]`;
}

/** A value without fields, or a list of those, such as the parts of a date. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isPlain) : typeof value !== "object" || value === null;

function group(fields: Readonly<Record<string, unknown>>, schema: z.core.$ZodType | undefined, indent: string): string {
  const names = inOrder(fields, schema);
  if (names.length === 0) return "{}";
  const inner = `${indent}  `;
  const lines = names.map((name, i) => {
    const key = `${JSON.stringify(name)}: `;
    const at = schema && child(schema, fields, name);
    const value = isNamesOf(at) ? sameOrder(fields[name], names) : fields[name];
    return inner + key + written(value, at, inner, key.length + (i < names.length - 1 ? 1 : 0));
  });
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

function inOrder(fields: Readonly<Record<string, unknown>>, schema: z.core.$ZodType | undefined): string[] {
  const option = schema && optionFor(schema, fields);
  const def = option && bare(option)._zod.def;
  const known = def?.type === "object" ? Object.keys(def.shape) : [];
  const there = known.filter((name) => Object.hasOwn(fields, name));
  return [...there, ...Object.keys(fields).filter((name) => !known.includes(name))];
}

/** Whether a value tells something of its sibling fields by their names, as `unknown` does. */
const isNamesOf = (schema: z.core.$ZodType | undefined): boolean =>
  schema !== undefined && bare(schema)._zod.def.type === "record";

/** An object with its keys in the order of these names. */
function sameOrder(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => place(a) - place(b)));
}

function sorted(items: readonly unknown[], schema: z.core.$ZodType | undefined): readonly unknown[] {
  const item = schema && child(schema, items, 0);
  const footnotes = item && [...lineage(item)].includes(citationNumber);
  return footnotes && items.every((each) => typeof each === "number") ? items.toSorted((a, b) => a - b) : items;
}

/** Text without white space at its ends, and with single spaces inside. */
const tidy = (text: string): string => text.trim().replace(/[ \t]+/g, " ");
