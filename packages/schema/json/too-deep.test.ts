import { describe, expect, test } from "vitest";
import { realFiles } from "../test/real-records.ts";
import { deepest, tooDeep } from "./too-deep.ts";

describe("brackets in brackets", () => {
  test("no record comes near the limit: its deepest level is the eighth or so", () => {
    const levels = (value: unknown): number =>
      typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(levels)) : 0;
    expect(Math.max(...realFiles.map(({ text }) => levels(JSON.parse(text))))).toBeLessThan(deepest / 4);
  });

  test("ten thousand levels are found where they become too many, whatever stands before them", () => {
    expect(tooDeep("[".repeat(10_000))).toBe(deepest);
    expect(tooDeep(`{"a": [1, 2], "b": ${"[".repeat(10_000)}`)).toBe(19 + deepest - 1);
  });

  test("many brackets side by side are not deep", () => {
    expect(tooDeep(`[${"[],".repeat(1000)}[]]`)).toBeUndefined();
  });

  test("brackets inside text do not count, even behind an escaped quote", () => {
    expect(tooDeep(JSON.stringify({ text: `"${"[{".repeat(500)}` }))).toBeUndefined();
  });
});
