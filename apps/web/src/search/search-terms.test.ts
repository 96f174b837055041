import { expect, test } from "vitest";
import { nearName } from "./near-names.ts";
import { languageOfWords, lettersOf, wordsOf } from "./search-terms.ts";

const names = ["Belarus", "CSTO", "Sochi", "Zapad", "Лукашенко", "Lukashenka"];

test.each([
  ["Zappad", "Zapad"],
  ["Lukashenkо", "Lukashenka"],
  ["Lukashemka", "Lukashenka"],
  ["Sochy", "Sochi"],
  ["Astravyets", undefined],
  ["STO", undefined],
  ["xyzzy", undefined],
])("“%s” is near “%s”", (word, name) => {
  expect(nearName(word, names)).toBe(name);
});

test("words are compared by their letters and digits", () => {
  expect(wordsOf(" Zapad – 2017 ")).toEqual(["Zapad", "2017"]);
  expect(lettersOf("(Suwałki,")).toBe("suwalki");
  expect(lettersOf("12,700")).toBe("12700");
});

test.each([
  ["Лукашенко", "ru"],
  ["Лукашэнка і Пуцін", "be"],
  ["Київ", "uk"],
  ["Łukaszenka", undefined],
])("“%s” is read as %s", (text, language) => {
  expect(languageOfWords(text)).toBe(language);
});
