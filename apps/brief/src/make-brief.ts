import { type TypesetDocument, typeset } from "@unionstate/typeset";
import { runningFoot, runningHead } from "./blocks.ts";
import { type Dataset, entityNames } from "./dataset.ts";
import { defaultStyle, fonts, grid, type Paper, pageOf, styles, tableLayouts } from "./design.ts";
import { numberedNotes, sourceList } from "./references.ts";
import type { Brief } from "./section.ts";
import { sections } from "./sections/sections.ts";

/** Options of `makeBrief`. */
export type BriefOptions = {
  readonly paper?: Paper;
  /** The names of the sections to include, which keep the order of the brief. Default: all. */
  readonly only?: readonly string[];
  /** Called with the pages of each section once it is laid out. */
  readonly onSection?: (name: string, first: number, last: number) => void;
};

/**
 * Typesets the brief.
 *
 * @param dataset the public API of the dataset, the only input of the brief
 * @returns the PDF; the same dataset gives the same bytes
 */
export const makeBrief = (dataset: Dataset, options: BriefOptions = {}): Promise<Buffer> =>
  typeset(briefDefinition(dataset, options));

/** The brief as input of the typesetter. */
export function briefDefinition(
  dataset: Dataset,
  { paper = "a4", only, onSection }: BriefOptions = {},
): TypesetDocument {
  const { measure, ...page } = pageOf[paper];
  const brief: Brief = {
    dataset,
    sources: sourceList(dataset),
    notes: numberedNotes(),
    name: entityNames(dataset),
    named: entityNames(dataset, { inSentence: true }),
    measure,
  };
  return {
    ...page,
    grid,
    fonts: fonts(),
    styles,
    defaultStyle,
    tableLayouts,
    archive: "PDF/A-3a",
    ...((!only || only.includes("cover")) && { cover: "Cover" }),
    metadata: {
      title: `${dataset.paper.mainTitle}: the data brief`,
      author: "The Union State dataset",
      subject: `${dataset.paper.title} (${dataset.paper.author.given} ${dataset.paper.author.family}, ${dataset.paper.year}), as data`,
      keywords: "Belarus, Russia, Union State, polls, arms transfers",
      // A PDF contains the time of its creation. The release date of the data keeps its bytes the same.
      date: new Date(`${dataset.released}T00:00:00Z`),
      language: "en-GB",
      creator: `@unionstate/dataset ${dataset.version}`,
    },
    header: runningHead(page.margins.left),
    footer: runningFoot(page.margins.left, dataset),
    attachments: [
      {
        name: `unionstate-${dataset.version}.json`,
        data: dataset.json,
        type: "application/json",
        relationship: "Source",
        description: "All records of the Union State dataset that this brief is made from",
      },
    ],
    content: sections
      .filter(({ name }) => !only || only.includes(name))
      .map(({ name, content }) => ({
        stack: [content(brief)],
        placed: (first: number, last: number) => onSection?.(name, first, last),
      })),
  };
}
