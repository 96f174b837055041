import { checkDataset } from "@unionstate/schema";
import { expect, test } from "vitest";
import { realFiles } from "../../apps/validate/test/real-data.ts";
import { seed } from "../../apps/validate/test/seed.ts";
import { fuzz } from "./fuzz.ts";
import { placedWell } from "./placed-well.ts";
import { toldSafely } from "./told-safely.ts";

test("three hundred damaged files break nothing: `npm run fuzz` tries a hundred thousand", () => {
  const { cases, refused, failure } = fuzz(300, seed);
  expect(failure).toBeUndefined();
  expect(cases).toBe(300);
  // Damage that the check does not see would prove nothing.
  expect(refused).toBeGreaterThan(270);
});

test("the same seed damages alike", () => {
  const { slowest: _, ...first } = fuzz(20, seed);
  const { slowest: __, ...second } = fuzz(20, seed);
  expect(second).toEqual(first);
});

test("what is tried would notice a problem beyond the file, one without a rule, and an escape that gets through", () => {
  const [file] = realFiles;
  if (!file) throw new Error("No data.");
  const [problem] = checkDataset({ records: [{ ...file, text: "{" }] }).problems;
  if (!problem) throw new Error("No problem.");
  expect(() => placedWell([{ ...problem, line: 2, endLine: 2 }], { ...file, text: "{" })).toThrow("beyond the file");
  expect(() => placedWell([{ ...problem, rule: "no/rule" }], { ...file, text: "{" })).toThrow("without a rule");
  const loud = { ...problem, message: "\u001b[31m" };
  expect(() => toldSafely([loud], () => "{")).not.toThrow();
  expect(() => toldSafely([loud], () => "{", [() => loud.message])).toThrow("gets through to the terminal");
  expect(() => toldSafely([loud], () => "{", [() => " ::set-output name=x::y"])).toThrow("gets through to the log");
});
