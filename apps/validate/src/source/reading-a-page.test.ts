import { describe, expect, test } from "vitest";
import { findAddress } from "./find-address.ts";
import { headingsIn } from "./headings.ts";
import { namesIn } from "./names.ts";
import { numeralsIn } from "./numerals.ts";
import { sourceOf } from "./source.ts";

const body = (...texts: string[]): Map<number, string> => new Map(texts.map((text, index) => [index + 1, text]));

describe("numerals", () => {
  test("markers count through the paper, other numbers do not", () => {
    const items = numeralsIn(
      body("One ally.1 In 2014,2 it had 2 of 3 army groups.3", "back in 2016.4 Then 5 of them5"),
    );
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
});

describe("names", () => {
  const names = (...texts: string[]): string[] => namesIn(body(...texts)).map(({ text }) => text);

  test("rows of capitalised words, over line breaks and hyphens", () => {
    expect(names("they met the Regional Group of Forces and Vladi-\nmir Putin in Sochi")).toEqual([
      "Regional Group",
      "Forces",
      "Vladimir Putin",
      "Sochi",
    ]);
  });

  test("the first word of a sentence only if the paper has it inside sentences, too", () => {
    expect(names("Russia wins. Yet Minsk waits. So it is: Minsk and Russia. “Moscow")).toEqual([
      "Russia",
      "Minsk",
      "Minsk",
      "Russia",
    ]);
  });

  test("acronyms anywhere", () => {
    expect(names("NATO is far.")).toEqual(["NATO"]);
  });
});

describe("headings", () => {
  const column = [
    "Brothers in arms",
    "Belarus and Russia traditionally regard it",
    "as a major element of their security.",
  ];

  test("stand between paragraphs, or in capitals", () => {
    const lines = ["and this is how that paragraph came to its end.", ...column, "CONCLUSIONS", ...column.slice(1)];
    expect(headingsIn(body(lines.join("\n\n"))).map(({ text }) => text)).toEqual(["Brothers in arms", "CONCLUSIONS"]);
  });

  test("a full line at the head of a paragraph is none", () => {
    const lines = [
      "and so it came to its end.",
      "Experts contend that integration between both",
      "Belarus and Russia, in",
      "security, is most advanced of all.",
    ];
    expect(headingsIn(body(lines.join("\n\n")))).toEqual([]);
  });
});

describe("addresses", () => {
  test("run over a column or a page", () => {
    const source = sourceOf([
      "74https://belarusdigest.com/story/second-hand-\n",
      "of the union.\n\narms-from-russia/\n",
    ]);
    const parts = findAddress(source, 1, "https://belarusdigest.com/story/second-hand-arms-from-russia/");
    expect(parts.map(({ page, start, end }) => [page, source[page - 1]?.text.slice(start, end)])).toEqual([
      [1, "https://belarusdigest.com/story/second-hand-"],
      [2, "arms-from-russia/"],
    ]);
  });

  test("may end with the page", () => {
    const source = sourceOf(["74https://belarusdigest.com/story/second-hand-", "arms-from-russia/"]);
    expect(findAddress(source, 1, "https://belarusdigest.com/story/second-hand-arms-from-russia/")).toHaveLength(2);
  });

  test("with another letter are not found", () => {
    const source = sourceOf(["74https://belarusdigest.com/story/second-\nhand/", ""]);
    expect(findAddress(source, 1, "https://belarusdigest.com/story/second-hend/")).toEqual([]);
  });
});
