import { expect, test } from "vitest";
import { draw, random, sampleOf } from "./random.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

test("the same seed gives the same numbers between 0 and 1", () => {
  const [next, again] = [random(7), random(7)];
  const numbers = Array.from({ length: 100 }, next);
  expect(Array.from({ length: 100 }, again)).toEqual(numbers);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
});

test("a draw depends on its purpose, not on the draws before", () => {
  const purposes = letters.map((_, index) => index);
  const drawn = purposes.map((purpose) => draw(7, letters, purpose));
  expect(purposes.toReversed().map((purpose) => draw(7, letters, purpose))).toEqual(drawn.toReversed());
  expect(new Set(drawn).size).toBeGreaterThan(1);
  expect(() => draw(7, [], "nothing")).toThrow(RangeError);
});

test("a sample keeps its order if other items are added to the list", () => {
  const sample = sampleOf(7, letters, 26, (letter) => letter);
  const larger = sampleOf(7, [...letters, ..."0123456789"], 36, (item) => item);
  expect(larger.filter((item) => letters.includes(item))).toEqual(sample);
});
