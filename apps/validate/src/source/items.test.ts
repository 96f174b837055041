import { expect, test } from "vitest";
import { headingsIn, namesIn, numeralsIn } from "./items.ts";

const body = (...texts: string[]): Map<number, string> => new Map(texts.map((text, index) => [index + 1, text]));

test("markers count through the paper, other numbers do not", () => {
  const items = numeralsIn(body("One ally.1 In 2014,2 it had 2 of 3 army groups.3", "back in 2016.4 Then 5 of them5"));
  expect(items.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "marker 1",
    "numeral 2014",
    "marker 2",
    "numeral 2",
    "numeral 3",
    "marker 3",
    "numeral 2016",
    "marker 4",
    "numeral 5",
    "marker 5",
  ]);
});

const names = (...texts: string[]): string[] => namesIn(body(...texts)).map(({ text }) => text);

test("names are sequences of capitalised words, across line breaks and hyphens", () => {
  expect(names("they met the Regional Group of Forces and Vladi-\nmir Putin in Sochi")).toEqual([
    "Regional Group",
    "Forces",
    "Vladimir Putin",
    "Sochi",
  ]);
});

test("the first word of a sentence is a name only if it also occurs inside sentences", () => {
  expect(names("Russia wins. Yet Minsk waits. So it is: Minsk and Russia. “Moscow")).toEqual([
    "Russia",
    "Minsk",
    "Minsk",
    "Russia",
  ]);
});

test("acronyms are names anywhere", () => {
  expect(names("NATO is far.")).toEqual(["NATO"]);
});

const column = [
  "Brothers in arms",
  "Belarus and Russia traditionally regard it",
  "as a major element of their security.",
];

test("headings are between paragraphs or in capitals", () => {
  const lines = ["and this is how that paragraph came to its end.", ...column, "CONCLUSIONS", ...column.slice(1)];
  expect(headingsIn(body(lines.join("\n\n"))).map(({ text }) => text)).toEqual(["Brothers in arms", "CONCLUSIONS"]);
});

test("a full line at the beginning of a paragraph is not a heading", () => {
  const lines = [
    "and so it came to its end.",
    "Experts contend that integration between both",
    "Belarus and Russia, in",
    "security, is most advanced of all.",
  ];
  expect(headingsIn(body(lines.join("\n\n")))).toEqual([]);
});
