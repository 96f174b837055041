import { describe, expect, test } from "vitest";
import { recordSchemas } from "../records/record-schemas.ts";
import { realFiles } from "../test/records.ts";
import type { Collection } from "../vocabularies/collection.ts";
import { formatProblem, formatRecord } from "./format-record.ts";

const schemaOf = (path: string) => recordSchemas[path.split("/").at(-2) as Collection];

const formatted = (path: string, text: string): string => formatRecord(JSON.parse(text), schemaOf(path));

describe("the standard format of a record", () => {
  test("is that of all files", () => {
    const differing = realFiles.filter(({ path, text }) => formatted(path, text) !== text);
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  test("comes back when keys are shuffled and white space is lost", () => {
    const differing = realFiles.filter(
      ({ path, text }) => formatted(path, JSON.stringify(backwards(JSON.parse(text)))) !== text,
    );
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  test("sorts footnotes and leaves every other list as it is", () => {
    const { path, text } = fileOf("claims/own-doctrine.json");
    const claim = JSON.parse(text);
    const citations = claim.evidence[1].citations;
    claim.evidence[1].citations = citations.toReversed();
    expect(formatted(path, JSON.stringify(claim))).toBe(text);
    claim.restsOn.reverse();
    expect(JSON.parse(formatted(path, JSON.stringify(claim))).restsOn).toEqual(claim.restsOn);
  });

  test("removes stray spaces from text, and nothing else", () => {
    const { path, text } = fileOf("entities/belarus.json");
    const record = JSON.parse(text);
    record.description = `  ${record.description.replace(" ", "  ")} `;
    expect(formatted(path, JSON.stringify(record))).toBe(text);
  });

  test("keeps unknown fields, at the end", () => {
    const { path, text } = fileOf("entities/belarus.json");
    const record = { colour: "green", ...JSON.parse(text) };
    expect(formatted(path, JSON.stringify(record))).toMatch(/"colour": "green"\n\}\n$/);
  });
});

const file = fileOf("works/forget-hearts-and-minds.json");
const { text } = file;
const lines = text.split("\n");

const problemOf = (changed: string) => formatProblem({ ...file, text: changed }, text);

describe("a file that is not in the standard format", () => {
  test("is reported at the first line that differs", () => {
    expect(problemOf(text.replace('  "kind"', '"kind"'))).toMatchObject({
      line: 4,
      column: 1,
      rule: "file/format",
      severity: "error",
      message: "Wrong indentation: 0 spaces instead of 2.",
      expected: "Two spaces for each level of nesting.",
      fix: "Run `npm run check -- --fix`: it changes the layout and nothing else.",
      replacement: lines[3],
    });
  });

  test("is reported with the field that is out of order", () => {
    const swapped = [...lines.slice(0, 2), lines[3], lines[2], ...lines.slice(4)].join("\n");
    expect(problemOf(swapped)).toMatchObject({
      line: 3,
      endLine: 4,
      message: "Field `kind` is out of order: `id` comes first.",
      expected: "Fields in the order of the schema.",
      replacement: `${lines[2]}\n${lines[3]}`,
    });
  });

  test.each([
    [
      "a byte order mark",
      `\uFEFF${text}`,
      1,
      "The file begins with a byte order mark.",
      "UTF-8 without a byte order mark.",
    ],
    ["CRLF", text.replaceAll("\n", "\r\n"), 1, "Lines end in CRLF instead of LF.", "LF line endings."],
    [
      "no newline at the end",
      text.trimEnd(),
      lines.length - 1,
      "The file does not end with a newline.",
      "One newline at the end.",
    ],
    ["a blank line", text.replace("\n", "\n\n"), 2, "Unexpected blank line.", "No blank lines."],
    ["a single line", JSON.stringify(JSON.parse(text)), 1, "Line 1 differs from the standard layout.", "The line `{`."],
    [
      "tabs",
      text.replace("  ", "\t"),
      2,
      "Wrong indentation: tabs instead of 2 spaces.",
      "Two spaces for each level of nesting.",
    ],
    [
      "white space at the end of a line",
      text.replace("{", "{ "),
      1,
      "Line 1 ends in white space.",
      "No white space at the end of a line.",
    ],
  ])("with %s", (_, changed, line, message, expected) => {
    expect(problemOf(changed)).toMatchObject({ line, message, expected });
  });

  test("the replacement of the marked place gives the standard format", () => {
    for (const changed of [text.trimEnd(), `${text}\n\n`, text.replaceAll("  ", " "), text.replace("\n", "\n\n")]) {
      const { line, endLine, endColumn, replacement } = problemOf(changed) ?? {};
      const rows = changed.split("\n");
      const before = rows.slice(0, (line ?? 1) - 1).map((row) => `${row}\n`);
      const behind = [(rows[(endLine ?? 1) - 1] ?? "").slice((endColumn ?? 1) - 1), ...rows.slice(endLine)];
      expect(`${before.join("")}${replacement}${behind.join("\n")}`).toBe(text);
    }
  });

  test("a file in the standard format has no problem", () => {
    expect(problemOf(text)).toBeUndefined();
  });
});

function fileOf(name: string) {
  const file = realFiles.find(({ path }) => path.endsWith(name));
  if (!file) throw new Error(`There is no ${name}.`);
  return file;
}

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
}
