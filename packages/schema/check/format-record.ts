import type { z } from "zod";
import { bare, child, optionFor } from "../records/descend.ts";
import { lineage } from "../records/lineage.ts";
import { citationNumber } from "../records/types/reference.ts";

type Schema = z.core.$ZodType | undefined;

/** As many characters as a line may have before a list is broken over several. */
const width = 120;

/**
 * Writes a record in the one form that files have: fields in the order of the schema, two spaces, a list of plain values
 * on one line if it fits, footnotes in ascending order, white space around and doubled inside text taken away, a newline
 * at the end. What it says stays the same; fields that the schema does not know come last, as they were.
 *
 * @param record the record as it was read
 * @param schema the schema of its collection
 * @param spaces what to do with stray white space inside text: take it away, or keep it
 */
export function formatRecord(record: unknown, schema: z.ZodType, spaces: "tidied" | "kept" = "tidied"): string {
  const textOf = (text: string): string => JSON.stringify(spaces === "tidied" ? tidy(text) : text);
  return `${written(record, schema, "", 0, textOf)}\n`;
}

type TextOf = (text: string) => string;

/**
 * @param indent the white space in front of the line
 * @param used how many characters stand on the line beside the value: its key, and the comma behind it
 */
function written(value: unknown, schema: Schema, indent: string, used: number, textOf: TextOf): string {
  if (typeof value === "string") return textOf(value);
  if (Array.isArray(value)) return list(sorted(value, schema), schema, indent, used, textOf);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return group(value as Readonly<Record<string, unknown>>, schema, indent, textOf);
}

function list(items: readonly unknown[], schema: Schema, indent: string, used: number, textOf: TextOf): string {
  const item = schema && child(schema, items, 0);
  if (items.every(isPlain)) {
    const line = `[${items.map((each) => written(each, item, "", 0, textOf)).join(", ")}]`;
    if (indent.length + used + line.length <= width) return line;
  }
  const inner = `${indent}  `;
  const parts = items.map((each, i) => written(each, item, inner, i < items.length - 1 ? 1 : 0, textOf));
  const lines = items.every((each) => typeof each === "number") ? filled(parts, inner.length) : parts;
  return `[\n${lines.map((line) => inner + line).join(",\n")}\n${indent}]`;
}

/** Numbers are told apart at a glance: as many as fit stand on a line. */
function filled(numbers: readonly string[], indent: number): string[] {
  const lines: string[] = [];
  for (const number of numbers) {
    const line = lines.at(-1);
    if (line === undefined || indent + line.length + ", ".length + number.length + 1 > width) lines.push(number);
    else lines[lines.length - 1] = `${line}, ${number}`;
  }
  return lines;
}

/** A value without fields, or a list of those, such as the parts of a date. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every(isPlain)
    : typeof value !== "object" || value === null || Object.keys(value).length === 0;

function group(fields: Readonly<Record<string, unknown>>, schema: Schema, indent: string, textOf: TextOf): string {
  const names = inOrder(fields, schema);
  if (names.length === 0) return "{}";
  const inner = `${indent}  `;
  const lines = names.map((name, i) => {
    const key = `${JSON.stringify(name)}: `;
    const at = schema && child(schema, fields, name);
    const value = isNamesOf(at) ? sameOrder(fields[name], names) : fields[name];
    return inner + key + written(value, at, inner, key.length + (i < names.length - 1 ? 1 : 0), textOf);
  });
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

function inOrder(fields: Readonly<Record<string, unknown>>, schema: Schema): string[] {
  const option = schema && optionFor(schema, fields);
  const def = option && bare(option)._zod.def;
  const known = def?.type === "object" ? Object.keys(def.shape) : [];
  const there = known.filter((name) => Object.hasOwn(fields, name));
  const more = Object.keys(fields).filter((name) => !known.includes(name));
  return [...there, ...more];
}

/** Whether a value tells something of its sibling fields by their names, as `unknown` does. */
const isNamesOf = (schema: Schema): boolean => schema !== undefined && bare(schema)._zod.def.type === "record";

/** An object with its keys in the order of these names. */
function sameOrder(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => place(a) - place(b)));
}

function sorted(items: readonly unknown[], schema: Schema): readonly unknown[] {
  const item = schema && child(schema, items, 0);
  const footnotes = item && lineage(item).includes(citationNumber);
  return footnotes && items.every((each) => typeof each === "number") ? items.toSorted((a, b) => a - b) : items;
}

/** Text without white space at its ends, and with single spaces inside. */
const tidy = (text: string): string => text.trim().replace(/[ \t]+/g, " ");
