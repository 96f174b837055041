import { describe, expect, test } from "vitest";
import type { TextFile } from "../json/record-file.ts";
import { realFiles } from "../test/real-records.ts";
import { formProblem } from "./form-problem.ts";

const file = realFiles.find(({ path }) => path === "works/forget-hearts-and-minds.json") as TextFile;
const { text } = file;
const lines = text.split("\n");

const problemOf = (changed: string) => formProblem({ ...file, text: changed }, text);

describe("a file that is not in the one form", () => {
  test("is told at the first line that differs", () => {
    expect(problemOf(text.replace('  "type"', '"type"'))).toMatchObject({
      line: 4,
      column: 1,
      rule: "file/format",
      severity: "error",
      message: "This line is indented otherwise.",
      fix: "Run `unionstate check --fix`: it changes the form and nothing else.",
      mend: lines[3],
    });
  });

  test("is told which field stands in whose place", () => {
    const swapped = [...lines.slice(0, 2), lines[3], lines[2], ...lines.slice(4)].join("\n");
    expect(problemOf(swapped)).toMatchObject({
      line: 3,
      endLine: 4,
      message: "`type` stands where `id` belongs.",
      mend: `${lines[2]}\n${lines[3]}`,
    });
  });

  test.each([
    ["a byte order mark", `\uFEFF${text}`, 1, "The file begins with a byte order mark."],
    ["CRLF", text.replaceAll("\n", "\r\n"), 1, "Lines end in CRLF, not in a newline alone."],
    ["no newline at the end", text.trimEnd(), lines.length - 1, "The file does not end with a newline."],
    ["an empty line", text.replace("\n", "\n\n"), 2, "An empty line stands here."],
    ["a single line", JSON.stringify(JSON.parse(text)), 1, "This is not written in the form that all records have."],
  ])("with %s it says so", (_, changed, line, message) => {
    expect(problemOf(changed)).toMatchObject({ line, message });
  });

  test("what is written over the marked place gives the form", () => {
    for (const changed of [text.trimEnd(), `${text}\n\n`, text.replaceAll("  ", " "), text.replace("\n", "\n\n")]) {
      const { line, endLine, endColumn, mend } = problemOf(changed) ?? {};
      const rows = changed.split("\n");
      const before = rows.slice(0, (line ?? 1) - 1).map((row) => `${row}\n`);
      const behind = [(rows[(endLine ?? 1) - 1] ?? "").slice((endColumn ?? 1) - 1), ...rows.slice(endLine)];
      expect(`${before.join("")}${mend}${behind.join("\n")}`).toBe(text);
    }
  });

  test("a file in the form has no problem", () => {
    expect(problemOf(text)).toBeUndefined();
  });
});
