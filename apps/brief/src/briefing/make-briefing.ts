import { briefing, type Dataset, textOf } from "@unionstate/briefing";
import { type PageInfo, type TypesetDocument, typeset } from "@unionstate/typeset";
import type { Node } from "../content.ts";
import { grid, type Paper } from "../design.ts";
import { briefingFonts, defaultStyle, pageOf, styles, tableLayouts } from "./design.ts";
import { pageNode } from "./page.ts";

/** Options of `makeBriefing`. */
export type BriefingOptions = { readonly paper?: Paper };

/**
 * Typesets the briefing.
 *
 * @param dataset the public API of the dataset
 * @returns the PDF; the same dataset gives the same bytes
 */
export const makeBriefing = (dataset: Dataset, options: BriefingOptions = {}): Promise<Buffer> =>
  typeset(briefingDefinition(dataset, options));

/** The briefing as input of the typesetter. */
export function briefingDefinition(dataset: Dataset, { paper = "a4" }: BriefingOptions = {}): TypesetDocument {
  const pages = briefing(dataset);
  const page = pageOf[paper];
  const [cover] = pages;
  const title = cover ? textOf(cover.title) : "";
  const { paper: work, released, version } = dataset;
  return {
    ...page,
    grid,
    fonts: briefingFonts(),
    styles,
    defaultStyle,
    tableLayouts,
    archive: "PDF/A-3a",
    cover: "Cover",
    metadata: {
      title: `${title}: a briefing`,
      author: "The Union State dataset contributors",
      subject: cover?.standfirst ? textOf(cover.standfirst) : "",
      keywords: "Belarus, Russia, Union State, polls, arms transfers",
      date: new Date(`${released}T00:00:00Z`),
      language: "en-GB",
      creator: `@unionstate/dataset ${version}`,
    },
    footer: foot(
      page.margins.left,
      `${title} · a briefing on ${work.author.family} (${work.year}) · version ${version}`,
    ),
    content: pages.map((each) => pageNode(dataset, each, paper)),
  };
}

/** The line at the foot of each page except the cover. */
const foot =
  (side: number, text: string) =>
  ({ page, pages }: PageInfo): Node =>
    page === 1
      ? ""
      : {
          margin: [side, 20, side, 0],
          style: "small",
          columns: [
            { text, width: "*" },
            { text: `${page} of ${pages}`, alignment: "right", width: 60 },
          ],
        };
