import { describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { hyphenate } from "./hyphenate.ts";

describe("a word is cut where the British patterns allow it", () => {
  test.each([
    ["integration", "in-teg-ra-tion"],
    ["sovereignty", "sov-er-eignty"],
    ["negotiations", "ne-go-ti-ations"],
    ["Belarusian", "Be-larus-ian"],
    ["government", "gov-ern-ment"],
    ["straightened", "straightened"],
  ])("%s: %s", (word, cut) => {
    expect(hyphenate(word).join("-")).toBe(cut);
  });
});

describe("a word stays whole", () => {
  test.each([
    ["of five letters or less", "river"],
    ["in capitals", "GEOPOLITICS"],
    ["with a capital within", "RuBelarusian"],
    ["with figures", "integration2020"],
    ["in other letters than Latin ones", "интеграция"],
    ["with a dash in it", "Russian-Belarusian"],
    ["that is an address", "www.integration.example"],
  ])("%s: %s", (_, word) => {
    expect(hyphenate(word)).toEqual([word]);
  });
});

test("marks around a word stay with its first and last part", () => {
  expect(hyphenate("(“integration”),")).toEqual(["(“in", "teg", "ra", "tion”),"]);
});

test("no part at the end has less than three letters, and none at the start less than two", () => {
  const cut = words().filter((word) => hyphenate(word).length > 1);
  expect(cut.length).toBeGreaterThan(200);
  const letters = (part: string | undefined): number => part?.match(/\p{L}/gu)?.length ?? 0;
  expect(cut.filter((word) => letters(hyphenate(word)[0]) < 2 || letters(hyphenate(word).at(-1)) < 3)).toEqual([]);
});

test("joined, the parts give the word back", () => {
  expect(words().filter((word) => hyphenate(word).join("") !== word)).toEqual([]);
});

const words = (): string[] => [...new Set(riverProse.join(" ").split(" "))];
