import { describe, expect, test } from "vitest";
import { type LineOnPage, layOutLines, layOutPages } from "../../test/lay-out.ts";
import { riverProse } from "../../test/river-prose.ts";
import { drawing, filler, linesOnPage, mark, sample } from "../../test/sample.ts";
import { SetLine } from "../paragraph/set-paragraph.ts";
import { noteGap } from "./page-writer.ts";

const pagesOf = (content: unknown): string[][] =>
  layOutLines(sample(content)).map((page) => page.map(({ text }) => text));

/** The page of each line by its text. */
const pageOf = (content: unknown): Record<string, number> =>
  Object.fromEntries(pagesOf(content).flatMap((lines, page) => lines.map((text) => [text, page + 1])));

/** The line of note a. */
function noteOn(page: readonly LineOnPage[]): LineOnPage {
  const note = page.find(({ text }) => text === "Note a.");
  if (!note) throw new Error("Note a is not on this page.");
  return note;
}

const textOf = (item: unknown): string | undefined => (item instanceof SetLine ? item.text : undefined);

const bottom = 77 + linesOnPage * 14;

describe("a note", () => {
  test("is at the foot of the page, however little text is above it", () => {
    const [page = []] = layOutLines(sample([{ text: ["Water", mark("a")] }, filler(3)]));
    const note = noteOn(page);
    expect(note.set.y + note.set.getHeight()).toBeCloseTo(bottom - 1.5, 6);
    expect(note.left).toBeCloseTo(127.64, 6);
  });

  test("is on the page of its mark, wherever the mark is", () => {
    for (let above = linesOnPage - 5; above <= linesOnPage; above++) {
      const pages = pageOf([filler(above), { text: ["Water", mark("a")] }, filler(3)]);
      expect(pages["Note a."]).toBe(pages.Watera);
    }
  });

  test("moves to the next page with its line when both do not fit", () => {
    // The last line of the page would fit, but not with the note.
    const pages = pageOf([filler(linesOnPage - 1), { text: ["Water", mark("a")] }]);
    expect([pages.Watera, pages["Note a."]]).toEqual([2, 2]);
  });

  test("does not leave a single line of a paragraph on a page", () => {
    const text = ["p1\np2\np3\np4\np5\np6", mark("a")];
    for (let above = linesOnPage - 8; above < linesOnPage; above++) {
      const [, second = []] = pagesOf([filler(above), { text }]);
      expect(second.filter((line) => line.startsWith("p")).length).not.toBe(1);
    }
  });

  test("of an unbreakable block moves with the block", () => {
    const block = { unbreakable: true, stack: ["one", { text: ["two", mark("a")] }] };
    const pages = pageOf([filler(linesOnPage - 3), block]);
    expect([pages.one, pages.twoa, pages["Note a."]]).toEqual([2, 2, 2]);
  });

  test("in a table cell or a column is below all text of the page", () => {
    const text = { text: ["Water", mark("a")] };
    const longer = { text: riverProse[0] };
    const table = { dontBreakRows: true, body: [["River", text]] };
    for (const content of [{ columns: [text, longer] }, { columns: [longer, text] }, { table }]) {
      const [page = []] = layOutLines(sample([content, filler(linesOnPage)]));
      const note = noteOn(page);
      const lowest = Math.max(...page.filter((line) => line !== note).map(({ set }) => set.y + set.getHeight()));
      expect(lowest).toBeLessThanOrEqual(note.set.y - noteGap + 0.01);
    }
  });

  test("is never overlapped by text, however many notes there are", () => {
    const content = riverProse.map((text, i) => ({
      text: [text, mark(`n${i}`, riverProse[i]?.slice(0, 40 * i))],
      style: "body",
    }));
    const pages = layOutLines(sample(content));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const notes = page.filter(({ set }) => set.getHeight() === 10);
      const text = page.filter(({ set }) => set.getHeight() === 14);
      expect(Math.max(...text.map(({ set }) => set.y + 14))).toBeLessThanOrEqual(
        Math.min(...notes.map(({ set }) => set.y)) - noteGap + 0.01,
      );
      expect(Math.max(...notes.map(({ set }) => set.y + 10))).toBeLessThanOrEqual(bottom);
    }
  });
});

describe("a note of a later column", () => {
  const lines = (count: number, name: string): string =>
    Array.from({ length: count }, (_, i) => `${name}${i + 1}`).join("\n");
  /** No text of a page reaches its notes, which are on the page of their mark. */
  const expectRoom = (content: unknown[]): LineOnPage[][] => {
    const pages = layOutLines(sample(content));
    for (const page of pages) {
      const notes = page.filter(({ text }) => text.startsWith("Note "));
      const lowest = Math.max(
        ...page.filter((line) => !notes.includes(line)).map(({ set }) => set.y + set.getHeight()),
      );
      for (const { set } of notes) expect(lowest).toBeLessThanOrEqual(set.y - noteGap + 0.01);
      const marks = page.filter(({ set }) => set.notes.length > 0).flatMap(({ set }) => set.notes.map(({ id }) => id));
      expect(notes.map(({ text }) => text)).toEqual(marks.map((id) => `Note ${id}.`));
    }
    return pages;
  };

  test.each([3, 20, linesOnPage, linesOnPage + 10, 2 * linesOnPage + 5])(
    "beside a first column of %i lines",
    (count) => {
      for (const above of [0, linesOnPage - 12, linesOnPage - 3]) {
        const second = { text: ["Water", mark("a"), " runs\ndown", mark("b"), `\n${lines(60, "c")}`, mark("c")] };
        const pages = expectRoom([filler(above), { columns: [{ text: lines(count, "a") }, second] }, filler(5)]);
        expect(pages.flat().filter(({ text }) => /^a\d/.test(text))).toHaveLength(count);
        expect(pages.flat().filter(({ text }) => text.startsWith("Note "))).toHaveLength(3);
      }
    },
  );

  test("in a table whose rows can break", () => {
    const body = [[{ text: lines(linesOnPage + 3, "a") }, { text: ["Water", mark("a")] }]];
    expect(expectRoom([{ table: { body } }])).toHaveLength(2);
  });

  test("in columns within columns", () => {
    const inner = { columns: [{ text: lines(linesOnPage, "a") }, { text: ["Water", mark("a")] }] };
    const content = [{ columns: [inner, { text: [lines(linesOnPage - 3, "b"), mark("b")] }] }, filler(5)];
    expectRoom(content);
  });

  test("takes no room on pages without it", () => {
    const columns = [{ text: lines(2 * linesOnPage, "a") }, { text: [lines(linesOnPage + 5, "b"), mark("b")] }];
    const pages = expectRoom([{ columns }, filler(3)]);
    const after = pages.findIndex((page) => page.some(({ text }) => text === "Line 3"));
    expect(after).toBe(2);
  });
});

describe("notes of a page", () => {
  const two = [{ text: ["Water", mark("a"), " runs", mark("b")] }, { text: ["down", mark("c")] }];

  test("are in the order of their marks, at an equal distance", () => {
    const [page = []] = layOutLines(sample([...two]));
    const notes = page.slice(-3);
    expect(notes.map(({ text }) => text)).toEqual(["Note a.", "Note b.", "Note c."]);
    expect(notes.slice(1).map(({ set }, i) => set.y - (notes[i]?.set.y ?? 0))).toEqual(
      [11.5, 11.5].map((gap) => expect.closeTo(gap, 6)),
    );
  });

  test("have one rule above them; pages without notes have none", () => {
    const pages = layOutPages(sample([...two, filler(linesOnPage)]));
    const rules = pages.map(({ items }) => items.filter(({ type }) => type === "vector"));
    expect(rules.map(({ length }) => length)).toEqual([1, 0]);
    const [rule] =
      pages[0]?.items.flatMap(({ type, item }) => (type === "vector" && item.type === "line" ? [item] : [])) ?? [];
    const [first] =
      pages[0]?.items.flatMap(({ item }) => (item instanceof SetLine && item.text === "Note a." ? [item] : [])) ?? [];
    expect((first?.y ?? 0) - (rule?.y1 ?? 0)).toBeCloseTo(noteGap / 2, 6);
    expect(rule?.x1).toBeCloseTo(127.64, 6);
  });

  test("leave no rule on the page from which their heading moved", () => {
    const content = [filler(linesOnPage - 3), { text: ["Floods", mark("a")], heading: 2 }, { text: "p1\np2\np3\np4" }];
    const rules = layOutPages(sample(content)).map(({ items }) => items.filter(({ type }) => type === "vector").length);
    expect(rules).toEqual([0, 1]);
  });
});

describe("content that stays together", () => {
  test("is a drawing with its title and caption", () => {
    const figure = { unbreakable: true, stack: ["Title", drawing(60), { text: "Caption", style: "caption" }] };
    for (let above = linesOnPage - 7; above < linesOnPage; above++) {
      const pages = layOutPages(sample([filler(above), figure].map((node) => structuredClone(node))));
      const page = pages.findIndex(({ items }) => items.some(({ type }) => type === "svg"));
      const texts = pages[page]?.items.map(({ item }) => textOf(item)) ?? [];
      expect(texts).toContain("Title");
      expect(texts).toContain("Caption");
    }
  });

  test("is a row of a table", () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`name ${i}`, { text: `${i} first\n${i} second\n${i} third` }]);
    const pages = pageOf([{ table: { dontBreakRows: true, body: rows } }]);
    expect(new Set(Object.values(pages)).size).toBeGreaterThan(2);
    for (let i = 0; i < 30; i++)
      expect([pages[`${i} first`], pages[`${i} second`], pages[`${i} third`]]).toEqual(
        Array(3).fill(pages[`name ${i}`]),
      );
  });

  test("is a table head with the first row", () => {
    const table = { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, body: [["Head"], ["1"], ["2"]] };
    for (let above = linesOnPage - 5; above < linesOnPage; above++) {
      const pages = pagesOf([filler(above), { table: structuredClone(table) }]);
      expect(pages.filter((lines) => lines.at(-1) === "Head")).toEqual([]);
    }
  });
});

test("the head of a table is repeated on every page, and is content and a bookmark only once", () => {
  const body = [[{ text: "Head", heading: 2 }], ...Array.from({ length: 90 }, (_, i) => [`row ${i}`])];
  const pages = layOutLines(sample([{ table: { headerRows: 1, dontBreakRows: true, body } }]));
  expect(pages.length).toBe(3);
  expect(pages.map((page) => page[0]?.set.outline?.text)).toEqual(["Head", undefined, undefined]);
  expect(pages.map((page) => page[0]?.text)).toEqual(["Head", "Head", "Head"]);
  expect(pages.map((page) => page[0]?.set.element === "artifact")).toEqual([false, true, true]);
  expect(
    pages
      .flat()
      .filter(({ text }) => text.startsWith("row"))
      .every(({ set }) => set.element !== "artifact"),
  ).toBe(true);
});

test("page headers and footers are artifacts", () => {
  const pages = layOutLines(sample([filler(60)], { header: () => "head", footer: () => "foot" }));
  for (const page of pages) {
    expect(page.slice(-2).map(({ text }) => text)).toEqual(["head", "foot"]);
    expect(page.slice(-2).map(({ set }) => set.element)).toEqual(["artifact", "artifact"]);
  }
});
