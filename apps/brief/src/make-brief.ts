import { type Archive, type TypesetDocument, typeset } from "@unionstate/typeset";
import type { Brief } from "./brief.ts";
import type { Dataset } from "./dataset.ts";
import { numberedNotes } from "./parts/notes.ts";
import { recordLinks } from "./parts/record-links.ts";
import { sourceList } from "./parts/source-list.ts";
import { sections } from "./sections/sections.ts";
import { fonts } from "./style/fonts.ts";
import { type Paper, pageOf } from "./style/paper.ts";
import { runningFoot } from "./style/running-foot.ts";
import { runningHead } from "./style/running-head.ts";
import { defaultStyle, grid, styles } from "./style/styles.ts";
import { tableLayouts } from "./style/table-layouts.ts";
import { nameIn } from "./wording/name-in.ts";

/** How the brief is made. */
export type BriefOptions = {
  readonly paper?: Paper;
  readonly archive?: Archive;
  /** Which sections, in the order of the brief; all of them if not given. */
  readonly only?: readonly string[];
  /** Told of each section as it has come to its pages. */
  readonly onSection?: (name: string, first: number, last: number) => void;
};

/**
 * Typesets the brief.
 *
 * @param dataset the public API of the dataset; everything the brief says comes from it
 * @returns the PDF; the same dataset gives the same bytes
 */
export const makeBrief = (dataset: Dataset, options: BriefOptions = {}): Promise<Buffer> =>
  typeset(briefDefinition(dataset, options));

/** The brief as the typesetter takes it: what is a heading, a note, a figure. */
export function briefDefinition(
  dataset: Dataset,
  { paper = "a4", archive = "PDF/A-3a", only, onSection }: BriefOptions = {},
): TypesetDocument {
  const { measure, ...page } = pageOf[paper];
  const brief: Brief = {
    dataset,
    sources: sourceList(dataset),
    notes: numberedNotes(),
    records: recordLinks,
    name: nameIn(dataset),
    measure,
  };
  return {
    ...page,
    grid,
    fonts: fonts(),
    styles,
    defaultStyle,
    tableLayouts,
    archive,
    ...((!only || only.includes("cover")) && { cover: "Cover" }),
    metadata: {
      title: "The Union State of Belarus and Russia: the data brief",
      author: "The Union State dataset",
      subject: `${dataset.paper.title} (${dataset.paper.author.given} ${dataset.paper.author.family}, ${dataset.paper.year}), as data`,
      keywords: "Belarus, Russia, Union State, polls, arms transfers",
      // A PDF carries the time it was made: the date of the data stands in for it, so that bytes repeat.
      date: new Date(`${dataset.released}T00:00:00Z`),
      language: "en-GB",
      creator: `@unionstate/dataset ${dataset.version}`,
    },
    header: runningHead(page.margins.left),
    footer: runningFoot(page.margins.left, dataset.version),
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
