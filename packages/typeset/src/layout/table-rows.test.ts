import { describe, expect, test } from "vitest";
import { type LineOnPage, layOutLines, layOutPages } from "../../test/lay-out.ts";
import { filler, linesOnPage, mark, sample } from "../../test/sample.ts";
import { SetLine } from "../paragraph/set-paragraph.ts";

const rows = (count: number): string[][] => Array.from({ length: count }, (_, i) => [`row ${i + 1}`]);

const tableOf = (body: unknown[][], more: object = {}): object => ({
  table: { dontBreakRows: true, body, ...more },
});

/** The lines of the table on each page, below a number of others. */
const tableOnPages = (above: number, table: object, before: unknown[] = []): string[][] =>
  layOutLines(sample([filler(above), ...before, table]))
    .map((page) => page.map(({ text }) => text).filter((text) => !text.startsWith("Line ")))
    .filter((lines) => lines.length > 0);

const countRows = (lines: readonly string[]): number => lines.filter((text) => text.startsWith("row")).length;

describe("no page has a single row of a longer table", () => {
  const heights = Array.from({ length: 14 }, (_, i) => linesOnPage - i);

  test.each([2, 3, 4, 5, 6, 7])("of %i rows, with and without a head, wherever it starts", (count) => {
    for (const above of heights) {
      for (const head of [false, true]) {
        const table = head ? tableOf([["Head"], ...rows(count)], { headerRows: 1 }) : tableOf(rows(count));
        const pages = tableOnPages(above, table);
        expect(pages.map(countRows)).not.toContain(1);
        expect(pages.flat().filter((text) => text !== "Head")).toEqual(rows(count).flat());
        if (head)
          expect(pages.map((lines) => lines.filter((text) => text === "Head").length)).toEqual(pages.map(() => 1));
        if (head) expect(pages.map(([first]) => first)).toEqual(pages.map(() => "Head"));
      }
    }
  });

  test("at the end of a table of several pages", () => {
    for (let count = 80; count < 90; count++) {
      const pages = tableOnPages(0, tableOf([["Head"], ...rows(count)], { headerRows: 1, keepWithHeaderRows: 1 }));
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.map(countRows)).not.toContain(1);
    }
  });

  test("and no page ends with its head", () => {
    for (const above of heights)
      for (const [first] of [tableOnPages(above, tableOf([["Head"], ["row 1"]], { headerRows: 1 }))])
        expect(first).toEqual(["Head", "row 1"]);
  });

  test("but rows that are too high for two on a page stay where they fit", () => {
    const high = rows(3).map(([text]) => [{ stack: [text, { text: "more\n".repeat(30) }] }]);
    expect(tableOnPages(0, tableOf(high)).map(countRows)).toEqual([1, 1, 1]);
  });
});

test("the title of a table moves with its first rows", () => {
  for (let above = linesOnPage - 8; above < linesOnPage; above++) {
    const title = { text: "Rivers", heading: 2 };
    const [first] = tableOnPages(above, tableOf([["Head"], ...rows(4)], { headerRows: 1 }), [title]);
    expect(first?.slice(0, 4)).toEqual(["Rivers", "Head", "row 1", "row 2"]);
  }
});

test("the rules and the backgrounds of a row that moves stay with its text", () => {
  const body = rows(4).map(([text]) => [{ text, fillColor: "#eeeeee" }]);
  for (let above = linesOnPage - 7; above < linesOnPage; above++) {
    for (const { items } of layOutPages(sample([filler(above), tableOf(structuredClone(body))]))) {
      const texts = items.flatMap(({ item }) => (item instanceof SetLine && item.text.startsWith("row") ? [item] : []));
      const rectangles = items.flatMap(({ type, item }) => (type === "vector" && item.type === "rect" ? [item] : []));
      const inRows = texts.filter((line) => rectangles.some(({ y, h }) => y <= line.y && line.y + 14 <= y + h + 0.01));
      expect(inRows).toEqual(texts);
      expect(rectangles.length).toBe(texts.length);
    }
  }
});

test("the note of a row that moves is on the page of the row", () => {
  const body = rows(4).map(([text], i) => [i === 2 ? { text: [text, mark("a")] } : text]);
  for (let above = linesOnPage - 8; above < linesOnPage; above++) {
    const pages = layOutLines(sample([filler(above), tableOf(structuredClone(body))]));
    const pageWith = (text: string): LineOnPage[] | undefined =>
      pages.find((page) => page.some((line) => line.text === text));
    expect(pageWith("Note a.")).toBe(pageWith("row 3a"));
    expect(pages.flat().filter(({ text }) => text === "Note a.")).toHaveLength(1);
  }
});
