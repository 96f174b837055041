import { blocksIn, briefing, renderHtml, textOf } from "@unionstate/briefing";
import { collections, permalink } from "@unionstate/dataset";
import { beforeAll, expect, test } from "vitest";
import { changed } from "../../../../packages/briefing/test/changed.ts";
import { pinned as dataset } from "../../../../packages/briefing/test/pinned.ts";
import { type Element, type ReadPdf, readPdf } from "../../test/read-pdf.ts";
import { pageOf } from "./design.ts";
import { makeBriefing } from "./make-briefing.ts";

let a4: ReadPdf;
let letter: ReadPdf;

beforeAll(async () => {
  a4 = await readPdf(await makeBriefing(dataset));
  letter = await readPdf(await makeBriefing(dataset, { paper: "letter" }));
});

const withoutSpaces = (text: string): string => text.replace(/\s/g, "");
const elements = (of: Element): Element[] => [of, ...of.children.flatMap(elements)];

test("each page of content is one page of paper, on A4 and Letter", () => {
  const pages = briefing(dataset);
  for (const pdf of [a4, letter]) {
    expect(pdf.pages).toHaveLength(pages.length);
    pages.forEach(({ title }, i) => {
      expect(withoutSpaces(pdf.pages[i] ?? "")).toContain(withoutSpaces(textOf(title)));
    });
  }
  expect([a4.width, letter.width].map(Math.round)).toEqual([595, 612]);
});

const editions = () =>
  [
    [a4, pageOf.a4.margins, 841.89],
    [letter, pageOf.letter.margins, 792],
  ] as const;

test("each page is filled to its foot, and nothing is below the bottom margin", () => {
  for (const [pdf, { top, bottom }, height] of editions()) {
    const shares = pdf.pieces.map((pieces) => {
      const lowest = Math.min(...pieces.filter(({ y }) => y > bottom - 8).map(({ y }) => y));
      return (height - top - lowest) / (height - top - bottom);
    });
    expect(shares.filter((share) => share < 0.85 || share > 1)).toEqual([]);
  }
});

test("no page has a hole in its text, apart from the map on the cover", () => {
  for (const [pdf, { bottom }] of editions()) {
    for (const pieces of pdf.pieces.slice(1)) {
      const heights = pieces
        .map(({ y }) => y)
        .filter((y) => y > bottom - 8)
        .toSorted((a, b) => b - a);
      expect(Math.max(...heights.slice(1).map((y, i) => (heights[i] ?? y) - y))).toBeLessThan(120);
    }
  }
});

test("text has at least 8 points, and the letters of charts 7", () => {
  const drawn = briefing(dataset)
    .flatMap(blocksIn)
    .flatMap((block) => (block.kind === "chart" ? block.chart.svg : []));
  for (const [pdf] of editions()) {
    const small = pdf.pieces.flat().filter(({ size }) => size < 7.99);
    expect(small.filter(({ size }) => size < 7)).toEqual([]);
    expect(small.filter(({ text }) => !drawn.some((svg) => svg.includes(text)))).toEqual([]);
  }
});

test("both editions say the same", () => {
  const wordsOf = (pdf: ReadPdf): string[][] =>
    pdf.pieces.map((pieces) => pieces.flatMap(({ text }) => [...text.replace(/\s/g, "")]).toSorted());
  expect(wordsOf(letter)).toEqual(wordsOf(a4));
});

test("each edition is small enough to be sent by mail", async () => {
  for (const paper of ["a4", "letter"] as const) {
    expect((await makeBriefing(dataset, { paper })).length).toBeLessThan(400_000);
  }
});

test("links of the briefing lead to records, and there are more than a hundred", () => {
  const records = new Set(collections.flatMap((each) => dataset.list(each).map((record) => permalink(record))));
  const toRecords = a4.links.filter((link) => link.startsWith("https://w3id.org/unionstate/") && link.length > 29);
  expect(toRecords.length).toBeGreaterThan(100);
  expect(toRecords.filter((link) => !records.has(link))).toEqual([]);
  expect(a4.undescribedLinks).toBe(0);
});

test("each chart has an alternative text, and its caption is inside the figure", () => {
  const figures = a4.structure.flatMap(elements).filter(({ role }) => role === "Figure");
  expect(figures).toHaveLength(8);
  for (const { alt, children } of figures) {
    expect(alt?.length).toBeGreaterThan(60);
    expect(children.map(({ role }) => role)).toContain("Caption");
  }
});

test("no id of a record is in the text", () => {
  const text = a4.pages.join(" ").replace(/https?:\S+/g, "");
  const named = collections.flatMap((each) => dataset.list(each).map(({ id }) => `${each}/${id}`));
  expect(named.filter((name) => text.includes(name))).toEqual([]);
});

test("a corrected record changes the PDF and the HTML", async () => {
  const corrected = changed("polls", "two-unions", (poll) => {
    poll.waves.at(-1).results[0].value.value = 40.7;
  });
  const text = (await readPdf(await makeBriefing(corrected))).pages.join(" ");
  for (const edition of [text, renderHtml(corrected, briefing(corrected)).replaceAll(/title="[^"]*"/g, "")]) {
    expect(edition).toContain("40.7%");
    expect(edition).not.toContain("40.4%");
  }
});
