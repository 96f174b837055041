import { checkDataset, type TextFile } from "@unionstate/schema";
import { expect, test } from "vitest";
import { defaultSeed as seed } from "../random.ts";
import { assertInFile, assertSafeReports, fuzz } from "./fuzz.ts";

test("300 damaged files break nothing: the command checks 100,000", () => {
  const { cases, rejected, failure } = fuzz(300, seed);
  expect(failure).toBeUndefined();
  expect(cases).toBe(300);
  // Damage that the check does not notice would prove nothing.
  expect(rejected).toBeGreaterThan(270);
});

test("the same seed makes the same damage", () => {
  const steps: string[] = [];
  const first = fuzz(20, seed, (step) => steps.push(step));
  const again: string[] = [];
  expect(fuzz(20, seed, (step) => again.push(step))).toEqual(first);
  expect(again).toEqual(steps);
});

const broken: TextFile = { path: "packages/dataset/data/entities/belarus.json", text: "{" };
const [problem] = checkDataset({ records: [broken] }).problems;
if (!problem) throw new Error("An unclosed bracket is not reported.");

test("a problem outside the file is noticed", () => {
  expect(() => assertInFile([{ ...problem, line: 2, endLine: 2 }], broken)).toThrow("outside the file");
});

test("a problem without a rule is noticed", () => {
  expect(() => assertInFile([{ ...problem, rule: "no/rule" }], broken)).toThrow("without a rule");
});

test("an escape sequence or a workflow command in a report is noticed", () => {
  const hostile = { ...problem, message: "\u001b[31m" };
  expect(() => assertSafeReports([hostile], () => "{")).not.toThrow();
  expect(() => assertSafeReports([hostile], () => "{", [() => hostile.message])).toThrow("unescaped character");
  expect(() => assertSafeReports([hostile], () => "{", [() => " ::set-output name=x::y"])).toThrow("workflow command");
});
