import { describe, expect, test } from "vitest";
import { findAddress, findPrinted, type Kind } from "./find-printed.ts";
import { sourceOf } from "./source.ts";

const finds = (text: string, printed: string, kind?: Kind): string[] => {
  const [page] = sourceOf([text]);
  return page ? findPrinted(page, printed, kind).map(({ start, end }) => text.slice(start, end)) : [];
};

describe("findPrinted", () => {
  test.each([
    ["across a line break", "the Russian \n\nArmed Forces.", "Russian Armed Forces"],
    ["across a hyphen added at a line end", "the Suwał-\n\nki gap", "Suwałki gap"],
    ["across a hyphen that belongs to the word", "a long-\n\nrange radar", "long-range radar"],
    ["across a soft hyphen", "inte\u00adgration", "integration"],
    ["with a ligature", "the ﬁrst oﬃce", "first office"],
    ["with other quotation marks", "a ‘sharp power’ offensive", "'sharp power' offensive"],
    ["with another dash", "in 1992–2008", "1992-2008"],
    ["before the marker of a footnote", "its adventure89, and", "adventure"],
    ["before a marker after a full stop", "back in 2016.163 Hence", "2016"],
    ["after the number of a footnote", "57Interview with", "Interview"],
  ])("finds a string %s", (_, text, printed) => {
    expect(finds(text, printed)).toHaveLength(1);
  });

  test.each([
    ["part of a word", "the Belarusian army", "Belarus"],
    ["the rest of a hyphenated word", "the Bela-\nrus army", "rus"],
    ["part of a number", "some 1,300 tanks", "300"],
    ["the fraction of a number", "to 40.4% then", "4%"],
    ["the integer part of a number", "to 40.4 then", "40"],
    ["a number with another separator", "by 14% then", "1.4%"],
    ["a number before a letter", "the 31st roadmap", "31"],
    ["a hyphen that is not printed", "the Su30SM", "Su-30SM"],
    ["a word without its hyphen", "the Su-30SM", "Su30SM"],
    ["another case", "the Union State", "union state"],
  ])("does not find %s", (_, text, printed) => {
    expect(finds(text, printed)).toEqual([]);
  });

  test("finds a heading in capitals, and an address after its number", () => {
    expect(finds("THE UNION STATE AT TWENTY \n", "The Union State at twenty", "heading")).toHaveLength(1);
    expect(finds("12https://a.example/b-\nc/d-\n\nef", "https://a.example/b-c/def", "address")).toHaveLength(1);
  });

  test("finds every occurrence", () => {
    expect(finds("in 2008 and 2014, not in 20144", "2014")).toEqual(["2014"]);
    expect(finds("Minsk – Minsk", "Minsk")).toEqual(["Minsk", "Minsk"]);
  });
});

describe("findAddress", () => {
  test("finds an address that continues on the next page", () => {
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

  test("finds an address that breaks at the end of a page", () => {
    const source = sourceOf(["74https://belarusdigest.com/story/second-hand-", "arms-from-russia/"]);
    expect(findAddress(source, 1, "https://belarusdigest.com/story/second-hand-arms-from-russia/")).toHaveLength(2);
  });

  test("does not find an address with another letter", () => {
    const source = sourceOf(["74https://belarusdigest.com/story/second-\nhand/", ""]);
    expect(findAddress(source, 1, "https://belarusdigest.com/story/second-hend/")).toEqual([]);
  });
});
