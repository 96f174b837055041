import { type PageInfo, type TypesetDocument, typeset } from "@unionstate/typeset";
import type { Node } from "../content.ts";
import { fonts, grid } from "../design.ts";
import type { Book } from "./book.ts";
import { chapters } from "./chapters/chapters.ts";
import type { Dataset } from "./dataset.ts";
import { defaultStyle, margins, styles, tableLayouts } from "./design.ts";
import { sourceList } from "./references.ts";

/** Options of `makeDataBook`. */
export type DataBookOptions = {
  /** Called with the pages of each chapter once it is laid out. */
  readonly onChapter?: (name: string, first: number, last: number) => void;
};

/**
 * Typesets the data book.
 *
 * @param dataset the data of the book
 * @returns the PDF; the same dataset gives the same bytes
 */
export const makeDataBook = (dataset: Dataset, options: DataBookOptions = {}): Promise<Buffer> =>
  typeset(dataBookDefinition(dataset, options));

/** The data book as input of the typesetter. */
export function dataBookDefinition(dataset: Dataset, { onChapter }: DataBookOptions = {}): TypesetDocument {
  const book: Book = { dataset, sources: sourceList(dataset) };
  const { paper, released, version } = dataset;
  return {
    paper: "A4",
    margins,
    grid,
    fonts: fonts(),
    styles,
    defaultStyle,
    tableLayouts,
    archive: "PDF/A-3a",
    cover: "Cover",
    metadata: {
      title: `${paper.mainTitle}: the data book`,
      author: "The Union State dataset contributors",
      subject: `${paper.title} (${paper.author.given} ${paper.author.family}, ${paper.year}), as data`,
      keywords: "Belarus, Russia, Union State, polls, arms transfers",
      // A PDF contains the time of its creation. The release date of the data keeps its bytes the same.
      date: new Date(`${released}T00:00:00Z`),
      language: "en-GB",
      creator: `@unionstate/dataset ${version}`,
    },
    header: running(margins.left, 32, ({ chapter }) => chapter),
    footer: running(margins.left, 20, () => `${paper.mainTitle}: the data book · dataset version ${version}`),
    attachments: [
      {
        name: `unionstate-${version}.json`,
        data: dataset.json,
        type: "application/json",
        relationship: "Source",
        description: "All records of the Union State dataset that this data book is made from",
      },
    ],
    content: chapters.map(({ name, content }) => ({
      stack: [content(book)],
      placed: (first: number, last: number) => onChapter?.(name, first, last),
    })),
  };
}

/** The line at the head or foot of each page except the cover, with the number of the page at its end. */
const running =
  (side: number, top: number, text: (info: PageInfo) => string) =>
  (info: PageInfo): Node =>
    info.page === 1
      ? ""
      : {
          margin: [side, top, side, 0],
          style: "running",
          columns: [
            { text: text(info), width: "*" },
            { text: `${info.page} of ${info.pages}`, alignment: "right", width: 60 },
          ],
        };
