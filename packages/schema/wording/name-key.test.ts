import { expect, test } from "vitest";
import { nameKey, slugOf } from "./name-key.ts";

test.each(["Lukashenka", "lukashenko", "Лукашенко", "Лукашэнка", "Łukaszenka"])(
  "%s has the key of Lukashenka",
  (name) => {
    expect(nameKey(name)).toBe(nameKey("Lukashenka"));
  },
);

test("names that differ by a sound have different keys", () => {
  expect(nameKey("EEU")).not.toBe(nameKey("EU"));
  expect(nameKey("Minsk")).not.toBe(nameKey("Pinsk"));
});

test("punctuation alone has an empty key", () => {
  expect(nameKey("…")).toBe("");
});

test.each([
  ["Zapad 2013: the exercise", "zapad-2013-the-exercise"],
  ["Suwałki gap", "suwalki-gap"],
  ["Lukashenka’s visit to Minsk", "lukashenkas-visit-to-minsk"],
  ["word ".repeat(30), "word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word"],
  ["…", ""],
])("%s → %s", (name, id) => {
  expect(slugOf(name)).toBe(id);
});
