import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each([
  ["belrus", "belarus"],
  ["Russia", "russia"],
  ["united-state", "united-states"],
])("%s is close to %s", (word, near) => {
  expect(nearest(word, ["russia", "belarus", "united-states"])).toBe(near);
});

test("a word far from all others has no nearest word", () => {
  expect(nearest("kazakhstan", ["russia", "belarus", "united-states"])).toBeUndefined();
  expect(nearest("belarus", [])).toBeUndefined();
});
