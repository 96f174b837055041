import { describe, expect, test } from "vitest";
import { type LineOnPage, layOutLines } from "../../test/lay-out.ts";
import { riverProse } from "../../test/river-prose.ts";
import { drawing, filler, linesOnPage, mark, measure, sample } from "../../test/sample.ts";
import { setText } from "../../test/set-text.ts";

const body = (text: unknown): object => ({ text, style: "body" });
const pagesOf = (content: unknown): string[][] =>
  layOutLines(sample(content)).map((page) => page.map(({ text }) => text));

/** A paragraph with a number of lines. */
const paragraph = (lines: number): object => ({
  text: Array.from({ length: lines }, (_, i) => `p${i + 1}`).join("\n"),
});

/** The number of lines of a paragraph on each page, below a number of others. */
const linesByPage = (above: number, lines: number): number[] =>
  pagesOf([filler(above), paragraph(lines)]).map((page) => page.filter((text) => text.startsWith("p")).length);

describe("no page begins or ends with a single line of a paragraph", () => {
  test("a paragraph that fits stays whole", () => {
    expect(linesByPage(linesOnPage - 6, 6)).toEqual([6]);
  });

  test("at least two lines are at the end of a page", () => {
    expect(linesByPage(linesOnPage - 2, 6)).toEqual([2, 4]);
    expect(linesByPage(linesOnPage - 1, 6)).toEqual([0, 6]);
  });

  test("at least two lines are at the start of the next", () => {
    expect(linesByPage(linesOnPage - 5, 6)).toEqual([4, 2]);
  });

  test("paragraphs of two or three lines stay whole", () => {
    expect(linesByPage(linesOnPage - 2, 3)).toEqual([0, 3]);
    expect(linesByPage(linesOnPage - 1, 2)).toEqual([0, 2]);
  });

  test("including a paragraph that is longer than a page", () => {
    expect(linesByPage(2, 2 * linesOnPage - 1)).toEqual([linesOnPage - 2, linesOnPage - 1, 2]);
  });

  test("wherever a long text starts", () => {
    const text = riverProse.slice(0, 7).join(" ");
    const lines = setText({ text, style: "body" }, measure).length;
    for (let above = 0; above < linesOnPage; above += 5) {
      const pages = layOutLines(sample([filler(above), body(text)])).map(
        (page) => page.filter(({ text: line }) => !line.startsWith("Line ")).length,
      );
      expect(pages.reduce((sum, count) => sum + count, 0)).toBe(lines);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages).not.toContain(1);
    }
  });
});

describe("a heading stays with what follows", () => {
  const heading = (text: string, level = 2): object => ({ text, heading: level });

  test("with at least two lines of a paragraph", () => {
    const [first, second] = pagesOf([filler(linesOnPage - 2), heading("Floods"), paragraph(5)]);
    expect(first).not.toContain("Floods");
    expect(second).toEqual(["Floods", "p1", "p2", "p3", "p4", "p5"]);
  });

  test("and moves only if it has to", () => {
    const [first, second] = pagesOf([filler(linesOnPage - 3), heading("Floods"), paragraph(5)]);
    expect(first?.slice(-3)).toEqual(["Floods", "p1", "p2"]);
    expect(second).toEqual(["p3", "p4", "p5"]);
  });

  test("with the headings below it", () => {
    const headings = [heading("Rivers", 1), heading("Floods"), heading("Marks", 3)];
    const [, second] = pagesOf([filler(linesOnPage - 4), ...headings, paragraph(5)]);
    expect(second?.slice(0, 4)).toEqual(["Rivers", "Floods", "Marks", "p1"]);
  });

  test("like a text with `keepWithNext`", () => {
    const table = () => ({ headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, body: [["River"], ["Elbe"]] });
    const lead = { text: "How high it rose.", keepWithNext: true };
    const pages = pagesOf([filler(linesOnPage - 3), heading("Floods"), lead, { table: table() }]);
    expect(pages[1]).toEqual(["Floods", "How high it rose.", "River", "Elbe"]);
    const loose = { text: "How high it rose." };
    const apart = pagesOf([filler(linesOnPage - 3), heading("Floods"), loose, { table: table() }]);
    expect(apart[1]).toEqual(["River", "Elbe"]);
  });

  test("with a drawing", () => {
    const pages = pagesOf([filler(linesOnPage - 5), heading("Floods"), drawing(100), "end"]);
    expect(pages[1]).toEqual(["Floods", "end"]);
  });

  test("with a table and its head", () => {
    const table = { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, body: [["River"], ["Elbe"]] };
    expect(pagesOf([filler(linesOnPage - 2), heading("Floods"), { table }])[1]).toEqual(["Floods", "River", "Elbe"]);
  });

  test("with all parallel columns", () => {
    const columns = [{ text: "one\ntwo" }, { text: "three\nfour" }];
    const [, second] = layOutLines(sample([filler(linesOnPage - 1), heading("Floods"), { columns }]));
    const baselines = Object.fromEntries(second?.map(({ text, baseline }) => [text, baseline]) ?? []);
    expect(baselines.one).toBeGreaterThan(baselines.Floods ?? Number.NaN);
    expect(baselines.three).toBe(baselines.one);
  });

  test("in one of several columns, without moving the text of the others", () => {
    const first = [filler(linesOnPage - 1), heading("Floods"), paragraph(3)];
    const second = { text: Array.from({ length: linesOnPage + 3 }, (_, i) => `q${i + 1}`).join("\n") };
    const [, page = []] = layOutLines(sample([{ columns: [{ stack: first }, second] }]));
    const topOf = (text: string): number | undefined => page.find((line) => line.text === text)?.set.y;
    expect(page[0]?.text).toBe("Floods");
    expect(topOf(`q${linesOnPage + 1}`)).toBe(topOf("Floods"));
  });

  test("at the same distance on every page", () => {
    const spaced = { text: "Floods", heading: 2, margin: [0, 7, 0, 14] };
    const distance = (above: number): number => {
      const lines = layOutLines(sample([filler(above), { ...spaced }, paragraph(5)])).flat();
      const baselineOf = (text: string): number => lines.find((line) => line.text === text)?.baseline ?? Number.NaN;
      return baselineOf("p1") - baselineOf("Floods");
    };
    expect(distance(3)).toBeCloseTo(28, 6);
    expect(distance(linesOnPage - 3)).toBeCloseTo(28, 6);
  });

  test("unless what follows fills a whole page", () => {
    const pages = layOutLines(sample([filler(3), heading("Floods"), drawing(linesOnPage * 14 - 5), "end"]));
    expect(pages.map((page) => page.at(-1)?.text)).toEqual(["Line 3", "Floods", undefined, "end"]);
  });

  test("and moves with the note of its mark", () => {
    const content = [filler(linesOnPage - 3), { text: ["Floods", mark("n")], heading: 2 }, paragraph(5)];
    const [first, second] = pagesOf(content);
    expect(first?.at(-1)).toBe(`Line ${linesOnPage - 3}`);
    expect([second?.at(0), second?.at(-1)]).toEqual(["Floodsn", "Note n."]);
  });

  test("and is the chapter of the page to which it moves", () => {
    const header = ({ page, pages, chapter }: { page: number; pages: number; chapter: string }): string =>
      `${chapter} (${page} of ${pages})`;
    const content = [heading("Rivers", 1), filler(linesOnPage - 2), heading("Floods", 1), paragraph(5)];
    const pages = layOutLines(sample(content, { header }));
    expect(pages.map((page) => page.at(-1)?.text)).toEqual(["Rivers (1 of 2)", "Floods (2 of 2)"]);
  });
});

describe("text is on the baseline grid", () => {
  const offGrid = (lines: readonly LineOnPage[]): string[] => {
    const [first = 0] = lines.map(({ baseline }) => baseline);
    return lines
      .filter(({ baseline }) => Math.abs(((baseline - first + 0.001) % 7) - 0.001) > 0.01)
      .map(({ text }) => text);
  };
  const bodyLines = (content: unknown): LineOnPage[] =>
    layOutLines(sample(content)).flatMap((page) => page.filter(({ set }) => set.getHeight() === 14));

  test("on all pages, whatever is between paragraphs", () => {
    const between = [
      { text: "A caption", style: "caption", margin: [0, 3, 0, 4.5] },
      drawing(33),
      { text: "Floods", heading: 2, fontSize: 13, leading: 19.3, margin: [0, 5, 0, 2.2] },
      { ul: ["one", "two"], margin: [0, 1, 0, 1] },
    ];
    const content = riverProse.flatMap((text, i) => [body(text), between[i % between.length]]);
    const lines = bodyLines(content);
    expect(lines.length).toBeGreaterThan(100);
    expect(offGrid(lines)).toEqual([]);
  });

  test("below a heading that moved to the page", () => {
    const heading = { text: "Floods", heading: 2, leading: 19.3, margin: [0, 3, 0, 2.2] };
    for (let above = linesOnPage - 6; above < linesOnPage; above++)
      expect(offGrid(bodyLines([filler(above), heading, body(riverProse[0])]))).toEqual([]);
  });

  test("unless its leading does not fit the grid", () => {
    const [first, second] =
      layOutLines(
        sample([
          { text: "a", leading: 10.5 },
          { text: "b", leading: 10.5 },
        ]),
      )[0] ?? [];
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(10.5, 9);
  });
});

describe("a page break before a chapter", () => {
  const chapter = { text: "Floods", heading: 1, pageBreak: "before" };

  test("starts a new page", () => {
    expect(pagesOf(["Rivers", chapter])).toEqual([["Rivers"], ["Floods"]]);
  });

  test("makes no empty page", () => {
    expect(pagesOf([{ ...chapter }, "text"])).toEqual([["Floods", "text"]]);
    expect(pagesOf([filler(linesOnPage), { ...chapter }])).toHaveLength(2);
  });
});

describe("a node with `placed` receives its pages", () => {
  const reported = (content: (placed: (first: number, last: number) => void) => unknown): number[][] => {
    const pages: number[][] = [];
    layOutLines(sample(content((...found) => pages.push(found))));
    return pages;
  };

  test("the first and the last", () => {
    expect(reported((placed) => [filler(10), { stack: [filler(linesOnPage)], placed }, filler(linesOnPage)])).toEqual([
      [1, 2],
    ]);
  });

  test("after a page break of its own", () => {
    expect(reported((placed) => ["one", { stack: [{ text: "two", pageBreak: "before" }], placed }])).toEqual([[2, 2]]);
  });

  test("after its heading has moved", () => {
    const section = [{ text: "Floods", heading: 2 }, paragraph(5)];
    expect(reported((placed) => [filler(linesOnPage - 2), { stack: section, placed }])).toEqual([[2, 2]]);
  });

  test("when it is unbreakable and moved to the next page", () => {
    expect(reported((placed) => [filler(linesOnPage - 2), { unbreakable: true, stack: [filler(5)], placed }])).toEqual([
      [2, 2],
    ]);
  });

  test("when it is a drawing, and nothing when it is empty", () => {
    expect(reported((placed) => [filler(linesOnPage - 2), { ...drawing(100), placed }])).toEqual([[2, 2]]);
    expect(reported((placed) => [{ stack: [], placed }])).toEqual([]);
  });

  test("when it is nested in another one", () => {
    const pages = reported((placed) => [{ stack: [filler(linesOnPage), { text: "inner", placed }], placed }]);
    expect(pages).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

describe("content that is higher than a page", () => {
  test("is an error in an unbreakable block", () => {
    expect(() => layOutLines(sample([{ unbreakable: true, stack: [filler(60)] }]))).toThrow(
      "A table row or unbreakable block is 840 points high, more than a page: “Line 1”. Allow it to break, or shorten it.",
    );
  });

  test("is an error in a note", () => {
    expect(() =>
      layOutLines(sample([["Water", mark("1", riverProse.join(" ").repeat(2))]].map((text) => ({ text })))),
    ).toThrow(/^The notes of “Water1” are \d+ points high and do not fit on page 1\. Shorten them\.$/);
  });
});
