import { describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { breaksOf, measured, textOf } from "../../test/set-text.ts";
import { hyphenate } from "./prepare.ts";
import { widthOf } from "./shape.ts";

const breaks = (text: unknown): string => breaksOf(measured({ text }).paragraph);

describe("a line may end", () => {
  test("at a space, and inside a long word with a hyphen", () => {
    expect(breaks("The integration failed.")).toBe("The |in-teg-ra-tion |failed.");
  });

  test("after a dash or a slash, without a hyphen beside them", () => {
    expect(breaks("post-integration and/or twenty-seventh")).toBe("post-|integration |and/|or |twenty-|seventh");
  });

  test("at a soft hyphen", () => {
    expect(breaks("Wil\u00adno")).toBe("Wil-no");
  });

  test("between the parts of an address, without hyphens", () => {
    const link = "https://example.org/integration/reports";
    expect(breaks([{ text: link, link }])).toBe("https://example.org/|integration/|reports");
  });
});

describe("a line must end", () => {
  test("at each forced break", () => {
    expect(breaks("one\ntwo\n\nthree")).toBe("one¶two¶¶three");
  });
});

describe("a line may not end", () => {
  test("at a no-break space", () => {
    expect(breaks("p.\u00a010")).toBe("p.\u00a010");
  });

  test("within a text with `noWrap`", () => {
    expect(breaks([{ text: "a long integration", noWrap: true }, " ends"])).toBe("a long integration |ends");
  });

  test("inside words when hyphenation is off", () => {
    expect(breaks([{ text: "an integration", hyphenate: false }])).toBe("an |integration");
  });

  test("between a word and a mark that belongs to it, in any style", () => {
    expect(breaks(["water", { text: "1", style: "mark" }, ", and"])).toBe("water1, |and");
  });
});

test("the parts and spaces together are the text", () => {
  for (const text of riverProse) expect(textOf(measured({ text }).paragraph.atoms)).toBe(text);
});

test("the maximum width is that of the whole text, the minimum that of its longest word", () => {
  const { paragraph } = measured({ text: "A river, straightened" });
  const [{ run }] = paragraph.atoms as [(typeof paragraph.atoms)[number]];
  expect(paragraph.maxWidth).toBeCloseTo(
    ["A", " ", "river,", " ", "straightened"].reduce((sum, part) => sum + widthOf(part, run), 0),
    9,
  );
  expect(paragraph.minWidth).toBeCloseTo(widthOf("straightened", run), 9);
});

test("the maximum width is that of the longest forced line", () => {
  const { maxWidth } = measured({ text: "A river\nbegins" }).paragraph;
  expect(maxWidth).toBe(measured({ text: "A river" }).paragraph.maxWidth);
});

test("a text without words has no parts", () => {
  expect(measured({ text: "" }).paragraph.atoms).toEqual([]);
});

describe("a word is split by the British patterns", () => {
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
    ["with five letters or fewer", "river"],
    ["in capitals", "GEOPOLITICS"],
    ["with a capital within", "RuBelarusian"],
    ["with digits", "integration2020"],
    ["in another alphabet", "интеграция"],
    ["with a dash", "Russian-Belarusian"],
    ["that is an address", "www.integration.example"],
  ])("%s: %s", (_, word) => {
    expect(hyphenate(word)).toEqual([word]);
  });
});

test("punctuation stays with the first and last part", () => {
  expect(hyphenate("(“integration”),")).toEqual(["(“in", "teg", "ra", "tion”),"]);
});

test("the last part has at least three letters, the first at least two", () => {
  const cut = words().filter((word) => hyphenate(word).length > 1);
  expect(cut.length).toBeGreaterThan(200);
  const letters = (part: string | undefined): number => part?.match(/\p{L}/gu)?.length ?? 0;
  expect(cut.filter((word) => letters(hyphenate(word)[0]) < 2 || letters(hyphenate(word).at(-1)) < 3)).toEqual([]);
});

test("the parts together are the word", () => {
  expect(words().filter((word) => hyphenate(word).join("") !== word)).toEqual([]);
});

const words = (): string[] => [...new Set(riverProse.join(" ").split(" "))];
