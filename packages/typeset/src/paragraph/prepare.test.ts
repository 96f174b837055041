import { describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { breaksOf, measured, textOf } from "../../test/set-text.ts";
import { hyphenate } from "./prepare.ts";
import { widthOf } from "./shape.ts";

const breaks = (text: unknown): string => breaksOf(measured({ text }).paragraph);

describe("a line may end", () => {
  test("at a space, and in the midst of a long word with a hyphen", () => {
    expect(breaks("The integration failed.")).toBe("The |in-teg-ra-tion |failed.");
  });

  test("after a dash and a slash as they are, without a second dash nearby", () => {
    expect(breaks("post-integration and/or twenty-seventh")).toBe("post-|integration |and/|or |twenty-|seventh");
  });

  test("where the text has a soft hyphen", () => {
    expect(breaks("Wil\u00adno")).toBe("Wil-no");
  });

  test("between the parts of an address, which gets no hyphens", () => {
    const link = "https://example.org/integration/reports";
    expect(breaks([{ text: link, link }])).toBe("https://|example.org/|integration/|reports");
  });
});

describe("a line must end", () => {
  test("at a forced break, however many there are", () => {
    expect(breaks("one\ntwo\n\nthree")).toBe("one¶two¶¶three");
  });
});

describe("a line may not end", () => {
  test("at a space that holds together", () => {
    expect(breaks("p.\u00a010")).toBe("p.\u00a010");
  });

  test("within a text that must not be parted", () => {
    expect(breaks([{ text: "a long integration", noWrap: true }, " ends"])).toBe("a long integration |ends");
  });

  test("in words of a text that is not to be hyphenated", () => {
    expect(breaks([{ text: "an integration", hyphenate: false }])).toBe("an |integration");
  });

  test("before a mark that belongs to the word before it, whatever its style", () => {
    expect(breaks(["water", { text: "1", style: "mark" }, ", and"])).toBe("water1, |and");
  });
});

test("the text is whole: parts and spaces joined give it back", () => {
  for (const text of riverProse) expect(textOf(measured({ text }).paragraph.atoms)).toBe(text);
});

test("the widest line is the text on one line, the narrowest its longest word", () => {
  const { paragraph } = measured({ text: "A river, straightened" });
  const [{ run }] = paragraph.atoms as [(typeof paragraph.atoms)[number]];
  expect(paragraph.maxWidth).toBeCloseTo(
    ["A", " ", "river,", " ", "straightened"].reduce((sum, part) => sum + widthOf(part, run), 0),
    9,
  );
  expect(paragraph.minWidth).toBeCloseTo(widthOf("straightened", run), 9);
});

test("forced breaks part the widest line", () => {
  const { maxWidth } = measured({ text: "A river\nbegins" }).paragraph;
  expect(maxWidth).toBe(measured({ text: "A river" }).paragraph.maxWidth);
});

test("a text without words has no parts", () => {
  expect(measured({ text: "" }).paragraph.atoms).toEqual([]);
});

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
