import { describe, expect, test } from "vitest";
import { findPrinted, type Kind } from "./find-printed.ts";
import { sourceOf } from "./source.ts";

const finds = (text: string, printed: string, kind?: Kind): string[] => {
  const [page] = sourceOf([text]);
  return page ? findPrinted(page, printed, kind).map(({ start, end }) => text.slice(start, end)) : [];
};

describe("findPrinted", () => {
  test.each([
    ["over a line break", "the Russian \n\nArmed Forces.", "Russian Armed Forces"],
    ["over a hyphen that belongs to the line", "the Suwał-\n\nki gap", "Suwałki gap"],
    ["over a hyphen that belongs to the word", "a long-\n\nrange radar", "long-range radar"],
    ["over a soft hyphen", "inte\u00adgration", "integration"],
    ["with a ligature", "the ﬁrst oﬃce", "first office"],
    ["with other quotes", "a ‘sharp power’ offensive", "'sharp power' offensive"],
    ["with another dash", "in 1992–2008", "1992-2008"],
    ["before the marker of a footnote", "its adventure89, and", "adventure"],
    ["before a marker behind a full stop", "back in 2016.163 Hence", "2016"],
    ["behind the number of a footnote", "57Interview with", "Interview"],
  ])("finds a string %s", (_, text, printed) => {
    expect(finds(text, printed)).toHaveLength(1);
  });

  test.each([
    ["a part of a word", "the Belarusian army", "Belarus"],
    ["the rest of a word cut at a line end", "the Bela-\nrus army", "rus"],
    ["a part of a number", "some 1,300 tanks", "300"],
    ["the fraction of a number", "to 40.4% then", "4%"],
    ["the whole of a fraction", "to 40.4 then", "40"],
    ["a number with another separator", "by 14% then", "1.4%"],
    ["a number before a letter", "the 31st roadmap", "31"],
    ["a hyphen where none is", "the Su30SM", "Su-30SM"],
    ["no hyphen where one is", "the Su-30SM", "Su30SM"],
    ["another case", "the Union State", "union state"],
  ])("does not find %s", (_, text, printed) => {
    expect(finds(text, printed)).toEqual([]);
  });

  test("a heading is found in capitals, an address behind its number", () => {
    expect(finds("THE UNION STATE AT TWENTY \n", "The Union State at twenty", "heading")).toHaveLength(1);
    expect(finds("12https://a.example/b-\nc/d-\n\nef", "https://a.example/b-c/def", "address")).toHaveLength(1);
  });

  test("every place is found", () => {
    expect(finds("in 2008 and 2014, not in 20144", "2014")).toEqual(["2014"]);
    expect(finds("Minsk – Minsk", "Minsk")).toEqual(["Minsk", "Minsk"]);
  });
});
