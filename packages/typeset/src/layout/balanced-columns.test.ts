import { describe, expect, test } from "vitest";
import { type LineOnPage, layOutLines } from "../../test/lay-out.ts";
import { riverProse } from "../../test/river-prose.ts";
import { drawing, filler, linesOnPage, mark, measure, sample } from "../../test/sample.ts";
import { noteGap } from "./page-writer.ts";

/** A text in two columns, after some lines and before others, on pages. */
const pagesOf = (stack: readonly unknown[], above = 0, more: object = {}): LineOnPage[][] =>
  layOutLines(sample([filler(above), { stack, columnCount: 2, columnGap: 20, ...more }, { text: "after" }]));

const isFiller = ({ text }: LineOnPage): boolean => /^Line \d+$|^after$|^Note /.test(text);

/** The lines of each column on a page. */
function columnsOf(page: readonly LineOnPage[]): LineOnPage[][] {
  const lines = page.filter((line) => !isFiller(line));
  return [...Map.groupBy(lines, ({ set }) => Math.round(set.x)).values()];
}

const lines = (count: number): string => Array.from({ length: count }, (_, i) => `p${i + 1}`).join("\n");

describe("text in columns", () => {
  test("ends at the same height in all of them, and what follows is below", () => {
    for (const count of [8, 9, 20, 31]) {
      const [page = []] = pagesOf([{ text: lines(count) }]);
      const [left = [], right = []] = columnsOf(page);
      expect([left.length, right.length]).toEqual([Math.ceil(count / 2), Math.floor(count / 2)]);
      expect(left[0]?.set.y).toBe(right[0]?.set.y);
      const after = page.find(({ text }) => text === "after");
      expect((after?.set.y ?? 0) - (left.at(-1)?.set.y ?? 0)).toBeCloseTo(14, 6);
    }
  });

  test("fills whole pages first, and is read column by column", () => {
    const pages = pagesOf([{ text: lines(linesOnPage * 2 + 10) }]);
    expect(pages.map((page) => columnsOf(page).map(({ length }) => length))).toEqual([
      [linesOnPage, linesOnPage],
      [5, 5],
    ]);
    const texts = pages.flat().filter((line) => !isFiller(line));
    expect(texts.map(({ text }) => text)).toEqual(lines(linesOnPage * 2 + 10).split("\n"));
  });

  test("is set to the width of a column", () => {
    const [page = []] = pagesOf(riverProse.slice(0, 2).map((text) => ({ text, style: "body" })));
    const columns = columnsOf(page);
    expect(columns).toHaveLength(2);
    expect((columns[1]?.[0]?.set.x ?? 0) - (columns[0]?.[0]?.set.x ?? 0)).toBeCloseTo((measure + 20) / 2, 6);
    expect(Math.max(...page.map(({ set }) => set.width))).toBeLessThanOrEqual((measure - 20) / 2 + 0.01);
  });

  test("has no single line of a paragraph and no heading at the foot or the top of a column", () => {
    const stack = Array.from({ length: 9 }, (_, i) => [
      { text: `Part ${i}`, heading: 2 },
      { text: lines(3 + (i % 4)) },
    ]).flat();
    for (let above = 0; above < linesOnPage; above += 3) {
      for (const column of pagesOf(structuredClone(stack), above).flatMap(columnsOf)) {
        expect(column.at(-1)?.text).not.toMatch(/^Part|^p1$/);
        if (!column[0]?.text.startsWith("Part")) expect(column[1]?.text).toMatch(/^p[4-6]$/);
      }
    }
  });

  test("can hold drawings and lists", () => {
    const [page = []] = pagesOf([{ ul: ["bank", "bed", "mouth"] }, drawing(28), { text: "p1" }]);
    expect(
      columnsOf(page)
        .flat()
        .map(({ text }) => text),
    ).toEqual(["bank", "bed", "mouth", "p1"]);
  });

  test("has its notes below both columns of the page with their marks", () => {
    const stack = Array.from({ length: 12 }, (_, i) => ({ text: [lines(9), i % 4 === 1 ? mark(`n${i}`) : ""] }));
    const pages = pagesOf(stack);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const notes = page.filter(({ text }) => text.startsWith("Note "));
      const marks = page.flatMap(({ set }) => set.notes.map(({ id }) => `Note ${id}.`));
      expect(notes.map(({ text }) => text)).toEqual(marks);
      const lowest = Math.max(...page.filter((line) => !notes.includes(line)).map(({ set }) => set.y + 14));
      for (const { set } of notes) expect(lowest).toBeLessThanOrEqual(set.y - noteGap + 0.01);
    }
  });

  test("takes a heading before it to its page", () => {
    const content = [filler(linesOnPage - 1), { text: "Floods", heading: 2 }, { stack: [lines(8)], columnCount: 2 }];
    const [, second = []] = layOutLines(sample(content));
    expect(second.map(({ text }) => text)).toEqual(["Floods", ...lines(8).split("\n")]);
  });

  test("breaks where it must not if it is higher than a page", () => {
    const stack = Array.from({ length: 3 * linesOnPage }, (_, i) => ({ text: `p${i}`, keepWithNext: true }));
    const pages = pagesOf(stack);
    expect(pages.flat().filter(({ text }) => text.startsWith("p"))).toHaveLength(3 * linesOnPage);
  });
});
