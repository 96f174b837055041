import type { PageInfo } from "@unionstate/typeset";
import type { Drawing } from "./charts/drawing.ts";
import type { Cell, Inline, Node } from "./content.ts";
import type { Dataset } from "./dataset.ts";
import { colours } from "./design.ts";
import { initialCapital } from "./wording.ts";

/** A chapter heading: starts a page, and is in the contents, the bookmarks and the running head. */
export const chapter = (text: string, id: string): Node => ({
  text,
  heading: 1,
  style: "chapter",
  id,
  pageBreak: "before",
  tocItem: true,
  tocStyle: "contentsChapter",
  tocMargin: [0, 3.5, 0, 0],
});

/** A heading within a chapter: in the bookmarks, and in the contents unless `listed` is false. */
export const heading = (text: string, id: string, { listed = true } = {}): Node => ({
  text,
  heading: 2,
  style: "heading",
  id,
  ...(listed && { tocItem: true, tocMargin: [14, 0, 0, 0] }),
});

/** A drawing under its title, with its caption; the three stay on one page. */
export const figure = (title: string, { svg, width, alternative }: Drawing, caption: readonly Inline[]): Node => ({
  unbreakable: true,
  margin: [0, 7, 0, 7],
  stack: [
    { text: title, style: "figureTitle" },
    { svg, width, alternative },
    ...(caption.length > 0 ? [{ text: caption, style: "caption", role: "Caption" }] : []),
  ],
});

/** A line of details in a table cell, in a quiet colour; no line without details. */
export const quietLine = (text: string): Node[] =>
  text === "" ? [] : [{ text: initialCapital(text), color: colours.quiet }];

/** The text of a record in a table cell: its label, its description and, in a quiet colour, its details. */
export const recordText = (
  label: string,
  description: string | undefined,
  ...details: readonly (string | false | undefined)[]
): Node[] => [
  { text: label, bold: true },
  ...(description ? [description] : []),
  ...quietLine(details.filter(Boolean).join("; ")),
];

/** A column of a table: its head, its width in points, and the alignment of its head. */
export type Column = readonly [head: string, width: number | "*", alignment?: "left" | "right"];

/**
 * A table of records, whose head is repeated on each page. A title, such as the name of a group, is part of that head,
 * so that no page shows rows without it.
 */
export function ruledTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  {
    title,
    margin = [0, 7, 0, 14],
    headerColumns = 1,
  }: {
    readonly title?: string;
    readonly margin?: readonly [number, number, number, number];
    readonly headerColumns?: 0 | 1;
  } = {},
): Node {
  const titleRow: Cell[] = [
    { text: title ?? "", style: "group", colSpan: columns.length },
    ...columns.slice(1).map((): Cell => ""),
  ];
  const head = columns.map(
    ([text, , alignment]): Cell => ({ text, style: "tableHead", ...(alignment && { alignment }) }),
  );
  return {
    style: "table",
    layout: "ruled",
    margin,
    table: {
      headerRows: title === undefined ? 1 : 2,
      headerColumns,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(([, width]) => width),
      body: [...(title === undefined ? [] : [titleRow]), head, ...rows],
    },
  };
}

/**
 * The line at the head of each page except the cover: the chapter, and the number of the page.
 *
 * @param side the width of the side margins, in points
 */
export const runningHead =
  (side: number) =>
  ({ page, pages, chapter: title }: PageInfo): Node =>
    page === 1
      ? ""
      : {
          margin: [side, 38, side, 0],
          style: "runningHead",
          columns: [
            { text: title, width: "*" },
            { text: `${page} of ${pages}`, alignment: "right", width: 60 },
          ],
        };

/**
 * The line at the foot of each page except the cover: the title and the version of the dataset.
 *
 * @param side the width of the side margins, in points
 */
export const runningFoot =
  (side: number, { paper, version }: Pick<Dataset, "paper" | "version">) =>
  ({ page }: PageInfo): Node =>
    page === 1
      ? ""
      : {
          margin: [side, 30, side, 0],
          style: "runningHead",
          text: `${paper.mainTitle} · data brief · dataset version ${version}`,
        };
