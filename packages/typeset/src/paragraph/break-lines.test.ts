import { beforeAll, describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { edgesOf, gapOf, measured, setText } from "../../test/set-text.ts";
import { breakJustified, breakRagged } from "./break-lines.ts";
import type { SetLine } from "./set-paragraph.ts";

const size = 10;

/** The prose in 10-point serif, a list of lines for each paragraph. */
const set = (measure: number): SetLine[][] => riverProse.map((text) => setText({ text, style: "body" }, measure));

const hyphenated = ({ pieces }: SetLine): boolean => pieces.at(-1)?.kind === "hyphen";

/** The longest run of lines that end in a hyphen. */
const longestLadder = (paragraphs: readonly (readonly SetLine[])[]): number =>
  Math.max(
    ...paragraphs.map(
      (lines) =>
        lines
          .map((line) => (hyphenated(line) ? "-" : " "))
          .join("")
          .split(" ")
          .toSorted()
          .at(-1)?.length ?? 0,
    ),
  );

describe("1,500 words in 10 points, justified to 340", () => {
  let lines: SetLine[];
  let gaps: number[];

  beforeAll(() => {
    lines = set(340).flatMap((paragraph) => paragraph.slice(0, -1));
    gaps = lines.map((line) => (gapOf(line) ?? 0) / size).toSorted((a, b) => a - b);
    expect(lines.length).toBeGreaterThan(100);
  });

  test("have at most one line in a hundred with gaps wider than 0.40 em", () => {
    expect(gaps.filter((gap) => gap > 0.4).length / gaps.length).toBeLessThanOrEqual(0.01);
  });

  test("have gaps of at most 0.36 em in 95 of 100 lines", () => {
    expect(gaps[Math.ceil(0.95 * gaps.length) - 1]).toBeLessThanOrEqual(0.36);
  });

  test("have no gap too narrow to separate words", () => {
    expect(gaps[0]).toBeGreaterThan(0.17);
  });

  test("have at most one line in four hyphenated", () => {
    expect(lines.filter(hyphenated).length / lines.length).toBeLessThanOrEqual(0.25);
    expect(lines.some(hyphenated)).toBe(true);
  });

  test("have their letters widened or narrowed by at most 1.5%", () => {
    const scales = lines.map(({ scale }) => scale);
    expect(Math.min(...scales)).toBeGreaterThanOrEqual(0.985);
    expect(Math.max(...scales)).toBeLessThanOrEqual(1.015);
    expect(new Set(scales).size).toBeGreaterThan(10);
  });

  test("fill the width, apart from hanging marks", () => {
    for (const line of lines) {
      const { left, right } = edgesOf(line);
      expect(left).toBeGreaterThan(-3);
      expect(left).toBeLessThanOrEqual(0);
      expect(right).toBeGreaterThan(340 - 0.001);
      expect(right).toBeLessThan(340 + 3);
    }
  });
});

describe("in narrow columns", () => {
  test.each([458, 300, 250, 200, 160, 120, 80])("%d points: never three hyphens in a row", (measure) => {
    expect(longestLadder(set(measure))).toBeLessThanOrEqual(2);
  });

  test.each([160, 80, 60, 40])("%d points: no line is longer, and all words are separate", (measure) => {
    const lines = set(measure).flat();
    expect(lines.filter((line) => edgesOf(line).right > measure + 3).map(({ text }) => text)).toEqual([]);
    expect(Math.min(...lines.flatMap((line) => gapOf(line) ?? []))).toBeGreaterThan(0.17 * size);
  });

  test("all words are present and in order", () => {
    for (const measure of [340, 120, 60]) {
      const words = set(measure).map((lines) =>
        lines.map((line) => (hyphenated(line) ? line.text.slice(0, -1) : `${line.text}·`)).join(""),
      );
      expect(words.map((text) => text.replace(/[ ·]/g, ""))).toEqual(
        riverProse.map((text) => text.replaceAll(" ", "")),
      );
    }
  });
});

test("lines are more even as a whole than if each were filled in turn", () => {
  const paragraphs = riverProse.map((text) => measured({ text, hyphenate: false }).paragraph);
  const unevenness = (endsOf: typeof breakRagged): number => {
    const room = paragraphs.flatMap((paragraph) => {
      const ends = endsOf(paragraph, 200).slice(0, -1);
      const lines = ends.map((end, i) => paragraph.atoms.slice((ends[i - 1] ?? -1) + 1, end));
      return lines.map((atoms) => 200 - atoms.reduce((sum, { width }) => sum + width, 0));
    });
    return Math.sqrt(room.reduce((sum, points) => sum + points ** 2, 0) / room.length);
  };
  expect(unevenness(breakJustified)).toBeLessThan(0.8 * unevenness(breakRagged));
});

const lines = (text: string, measure: number, style: object = {}): SetLine[] => setText({ text, ...style }, measure);
const texts = (set: readonly SetLine[]): string[] => set.map(({ text }) => text);
/** A split pair of letters is kerned a little closer than a letter and the hyphen, in points. */
const kerning = 0.3;
const widthOf = (text: string): number => measured({ text, hyphenate: false }).paragraph.maxWidth;

describe("a ragged line", () => {
  test("has all the words that fit", () => {
    const [first, ...rest] = texts(lines(riverProse[0] ?? "", 340, { hyphenate: false }));
    const [next] = rest[0]?.split(" ") ?? [];
    expect(widthOf(first ?? "")).toBeLessThanOrEqual(340);
    expect(widthOf(`${first} ${next}`)).toBeGreaterThan(340);
  });

  test("is never longer than its width", () => {
    for (const measure of [340, 120, 60, 40]) {
      const over = riverProse
        .flatMap((text) => lines(text, measure))
        .filter((line) => edgesOf(line).right > measure + kerning);
      expect(texts(over)).toEqual([]);
    }
  });

  test("ends with a whole word if it is nearly full, and inside a word if it would be rather empty", () => {
    const full = widthOf("Every old town in");
    expect(texts(lines("Every old town in confederation", full + 20))).toEqual(["Every old town in", "confederation"]);
    const room = widthOf("Every confed-");
    expect(texts(lines("Every confederation ended", room + 1))).toEqual(["Every confed-", "eration ended"]);
  });

  test("rarely ends inside a word", () => {
    const set = riverProse.flatMap((text) => lines(text, 340));
    expect(set.filter(hyphenated)).toEqual([]);
  });

  test("is never the third in a row to end in a hyphen", () => {
    for (const measure of [140, 90, 70, 50])
      expect(longestLadder(riverProse.map((text) => lines(text, measure)))).toBeLessThanOrEqual(2);
  });
});

test("an address that is longer than a line is split without loss", () => {
  const address = `https://example.org/${"meander".repeat(30)}`;
  const set = lines(`See ${address} there.`, 150, { hyphenate: false });
  expect(Math.max(...set.map((line) => edgesOf(line).right))).toBeLessThanOrEqual(150);
  expect(texts(set).join("").replaceAll(" ", "")).toBe(`See${address}there.`);
});

test("spaces at the end of a line need no room", () => {
  expect(texts(lines("in the sea", widthOf("in the") + 0.02))).toEqual(["in the", "sea"]);
});

test("the lines of a balanced title are about equally long, and as few as without it", () => {
  const title = (more: object): number[] =>
    setText(
      { text: "A treaty, but no parliament, constitution or single currency", fontSize: 20, hyphenate: false, ...more },
      480,
    ).map(({ width }) => width);
  const [first = 0, last = 0, ...others] = title({ balanced: "all" });
  expect(others).toEqual([]);
  expect(title({})).toHaveLength(2);
  expect(last / first).toBeGreaterThan(0.6);
  expect((title({})[1] ?? 0) / (title({})[0] ?? 1)).toBeLessThan(0.4);
});

test("a paragraph that is balanced at its end has no very short last line, and no more lines", () => {
  const text = "The paper names neither the pollster nor the size of the sample of these months.";
  let short = 0;
  for (let measure = 150; measure < 300; measure += 5) {
    const [plain, balanced] = [undefined, "end"].map((balanced) =>
      setText({ text, hyphenate: false, balanced }, measure),
    );
    expect(balanced).toHaveLength(plain?.length ?? 0);
    if ((plain?.at(-1)?.width ?? 0) < 0.25 * measure) short += 1;
    expect(balanced?.at(-1)?.width).toBeGreaterThan(0.25 * measure);
  }
  expect(short).toBeGreaterThan(0);
});
