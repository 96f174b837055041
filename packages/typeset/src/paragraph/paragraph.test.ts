import { describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { chancesOf, measured, textOf } from "../../test/set-text.ts";
import { widthOf } from "./glyphs.ts";

const chances = (text: unknown): string => chancesOf(measured({ text }).paragraph);

describe("a line may end", () => {
  test("at a space, and in the midst of a long word with a hyphen", () => {
    expect(chances("The integration failed.")).toBe("The |in-teg-ra-tion |failed.");
  });

  test("after a dash and a slash as they are, without a second dash nearby", () => {
    expect(chances("post-integration and/or twenty-seventh")).toBe("post-|integration |and/|or |twenty-|seventh");
  });

  test("where the text has a soft hyphen", () => {
    expect(chances("Wil\u00adno")).toBe("Wil-no");
  });

  test("between the parts of an address, which gets no hyphens", () => {
    const link = "https://example.org/integration/reports";
    expect(chances([{ text: link, link }])).toBe("https://|example.org/|integration/|reports");
  });
});

describe("a line must end", () => {
  test("at a forced break, however many there are", () => {
    expect(chances("one\ntwo\n\nthree")).toBe("one¶two¶¶three");
  });
});

describe("a line may not end", () => {
  test("at a space that holds together", () => {
    expect(chances("p.\u00a010")).toBe("p.\u00a010");
  });

  test("within a text that must not be parted", () => {
    expect(chances([{ text: "a long integration", noWrap: true }, " ends"])).toBe("a long integration |ends");
  });

  test("in words of a text that is not to be hyphenated", () => {
    expect(chances([{ text: "an integration", hyphenate: false }])).toBe("an |integration");
  });

  test("before a mark that belongs to the word before it, whatever its style", () => {
    expect(chances(["water", { text: "1", style: "mark" }, ", and"])).toBe("water1, |and");
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
