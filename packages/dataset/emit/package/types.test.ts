import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readRecords } from "../read-records.ts";
import { emitTypes } from "./types.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const { records } = readRecords(`${root}packages/dataset/data`, root);
const [file] = await emitTypes(records);

test("fields keep their documentation", () => {
  expect(file?.text).toContain("Where the paper says it: at least one place.");
});

test("references are typed by what they point to, and ids are those that exist", () => {
  expect(file?.text).toMatch(/ {2}readonly recipient: EntityId \| null;/);
  const [, union = ""] = /export type PollId =([^;]*);/.exec(file?.text ?? "") ?? [];
  expect(union.match(/"[^"]+"/g)).toEqual([...records.idsOf("polls")].map((id) => JSON.stringify(id)));
});

test("every field of every record says what it means", () => {
  const lines = (file?.text ?? "").split("\n");
  const undocumented = lines.filter((line, index) => /^ +readonly /.test(line) && !lines[index - 1]?.endsWith("*/"));
  expect(undocumented.map((line) => line.trim())).toEqual([]);
});

test("a field shows an example out of the data", () => {
  expect(file?.text).toMatch(
    /\* When it was ordered\. .*Example: `2018`\.\n {3}\*\/\n {2}readonly orderDate: EdtfDate \| null;/,
  );
  expect(file?.text).toMatch(/Example: `170 million USD`\.\n {3}\*\/\n {2}readonly price: Quantity \| null;/);
});

test("nothing can be written to", () => {
  expect(file?.text.match(/^ +[\w$]+\??: .*$/gm)).toBeNull();
  expect(file?.text.match(/^ +readonly .*: (?!readonly).*\[\].*$/gm)).toBeNull();
});

test("nothing is left of how the types are made", () => {
  expect(file?.text).not.toContain("Definitions");
});
