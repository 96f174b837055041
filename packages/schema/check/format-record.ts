import type { z } from "zod";
import { isObject } from "../json/parse-json.ts";
import { fileProblem, type Problem, type TextFile } from "../json/problem.ts";
import { citationNumber } from "../records/types/reference.ts";
import { bare, child, lineage, optionFor } from "../records/walk.ts";

type Schema = z.core.$ZodType | undefined;

/** The longest line before a list is broken over several. */
const width = 120;

/** The longest replacement that is of use to a reader, in lines. */
const maxLines = 50;

/**
 * Lays out a record in the standard format of files: fields in the order of the schema, two spaces of indentation, a
 * list of plain values on one line if it fits, footnotes in ascending order, a newline at the end. The content does not
 * change; unknown fields come last, as they were.
 *
 * @param schema the schema of its collection
 * @param spaces whether to remove white space around and doubled inside text, or to keep it
 */
export function formatRecord(record: unknown, schema: z.ZodType, spaces: "tidied" | "kept" = "tidied"): string {
  const textOf = (text: string): string => JSON.stringify(spaces === "tidied" ? tidy(text) : text);
  return `${written(record, schema, "", 0, textOf)}\n`;
}

/** Text without white space at its ends, and with single spaces inside. */
const tidy = (text: string): string => text.trim().replace(/[ \t]+/g, " ");

/**
 * How the layout of a file differs from the standard format, at the first line that differs; `replacement` has the
 * lines from there to the last one that differs. `undefined` if nothing does.
 *
 * @param formatted the file in the standard format
 */
export function formatProblem({ path, text }: TextFile, formatted: string): Problem | undefined {
  if (text === formatted) return undefined;
  const [lines, expected] = [text.split("\n"), formatted.split("\n")];
  let first = 0;
  while (first < lines.length && lines[first] === expected[first]) first += 1;
  let [end, expectedEnd] = [lines.length, expected.length];
  while (end > first && expectedEnd > first && lines[end - 1] === expected[expectedEnd - 1]) {
    end -= 1;
    expectedEnd -= 1;
  }
  const isSurplus = expectedEnd === first && end < lines.length;
  // What is only missing, such as the newline at the end, is added to the line before it.
  const from = isSurplus ? first : Math.min(first, end - 1, expectedEnd - 1);
  return {
    ...fileProblem(path, "file/format", {
      ...difference(text, formatted, lines[from] ?? "", expected[from] ?? "", from + 1),
      fix: "Run `npm run check -- --fix`: it changes the layout and nothing else.",
    }),
    line: from + 1,
    // Surplus lines are removed with their newlines.
    endLine: isSurplus ? end + 1 : end,
    endColumn: isSurplus ? 1 : (lines[end - 1] ?? "").length + 1,
    ...(expectedEnd - from <= maxLines && { replacement: expected.slice(from, expectedEnd).join("\n") }),
  };
}

/** What differs at this line, and how it should be. */
function difference(
  text: string,
  formatted: string,
  line: string,
  expected: string,
  number: number,
): Pick<Problem, "message" | "expected"> {
  if (text.startsWith("\uFEFF"))
    return { message: "The file begins with a byte order mark.", expected: "UTF-8 without a byte order mark." };
  if (text.includes("\r")) return { message: "Lines end in CRLF instead of LF.", expected: "LF line endings." };
  if (`${text}\n` === formatted)
    return { message: "The file does not end with a newline.", expected: "One newline at the end." };
  if (line.trim() === "") return { message: "Unexpected blank line.", expected: "No blank lines." };
  const [key, expectedKey] = [keyOf(line), keyOf(expected)];
  if (key !== expectedKey && key && expectedKey) {
    return {
      message: `Field \`${key}\` is out of order: \`${expectedKey}\` comes first.`,
      expected: "Fields in the order of the schema.",
    };
  }
  if (line.trim() !== expected.trim()) {
    const shown = expected.trim();
    return {
      message: `Line ${number} differs from the standard layout.`,
      ...(shown !== "" && shown.length <= width && { expected: `The line \`${shown}\`.` }),
    };
  }
  const [indent, expectedIndent] = [indentOf(line), indentOf(expected)];
  return indent === expectedIndent
    ? { message: `Line ${number} ends in white space.`, expected: "No white space at the end of a line." }
    : {
        message: `Wrong indentation: ${found(indent)} instead of ${expectedIndent.length}${indent.includes("\t") ? " spaces" : ""}.`,
        expected: "Two spaces for each level of nesting.",
      };
}

const indentOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? "";

function found(indent: string): string {
  if (indent.includes("\t")) return "tabs";
  return indent.length === 1 ? "1 space" : `${indent.length} spaces`;
}

const keyOf = (line: string): string | undefined => /^\s*"((?:[^"\\]|\\.)*)":/.exec(line)?.[1];

type TextOf = (text: string) => string;

/**
 * @param indent the white space at the start of the line
 * @param used the number of characters on the line besides the value: its key, and the comma after it
 */
function written(value: unknown, schema: Schema, indent: string, used: number, textOf: TextOf): string {
  if (typeof value === "string") return textOf(value);
  if (Array.isArray(value)) return list(sorted(value, schema), schema, indent, used, textOf);
  return isObject(value) ? group(value, schema, indent, textOf) : JSON.stringify(value);
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

/** Numbers are short: as many as fit are put on a line. */
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

/** Whether the keys of a value are names of its sibling fields, as in `unknown`. */
const isNamesOf = (schema: Schema): boolean => schema !== undefined && bare(schema)._zod.def.type === "record";

/** An object with its keys in the order of these names. */
function sameOrder(value: unknown, names: readonly string[]): unknown {
  if (!isObject(value)) return value;
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => place(a) - place(b)));
}

function sorted(items: readonly unknown[], schema: Schema): readonly unknown[] {
  const item = schema && child(schema, items, 0);
  const footnotes = item && lineage(item).includes(citationNumber);
  return footnotes && items.every((each) => typeof each === "number") ? items.toSorted((a, b) => a - b) : items;
}
