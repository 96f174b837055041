import pdfMake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Dataset } from "./dataset.ts";
import { sections } from "./sections/sections.ts";
import { sourceList } from "./sections/source-list.ts";
import { colours } from "./style/colours.ts";
import { fonts } from "./style/fonts.ts";
import { runningFoot } from "./style/running-foot.ts";
import { styles } from "./style/styles.ts";
import { tableLayouts } from "./style/table-layouts.ts";

/**
 * Typesets the brief.
 *
 * @param dataset the public API of the dataset; everything the brief says comes from it
 * @returns the PDF; the same dataset gives the same bytes
 */
export async function makeBrief(dataset: Dataset): Promise<Uint8Array> {
  pdfMake.setFonts(fonts);
  pdfMake.setTableLayouts(tableLayouts);
  // Fonts come from installed packages; nothing is ever fetched.
  pdfMake.setLocalAccessPolicy(() => true);
  pdfMake.setUrlAccessPolicy(() => false);
  const sources = sourceList(dataset);
  // A PDF carries the time it was made: the date of the data stands in for it, so that bytes repeat.
  const date = new Date(`${dataset.released}T00:00:00Z`);
  const definition: TDocumentDefinitions = {
    info: {
      title: "The Union State of Belarus and Russia: the data brief",
      author: "The Union State dataset",
      subject: `${dataset.paper.title} (${dataset.paper.author.given} ${dataset.paper.author.family}, ${dataset.paper.year}), as data`,
      keywords: "Belarus, Russia, Union State, polls, arms transfers",
      creationDate: date,
      modDate: date,
    },
    language: "en-GB",
    displayTitle: true,
    pageSize: "A4",
    pageMargins: [62, 68, 62, 74],
    content: await Promise.all(sections.map((section) => section(dataset, sources))),
    footer: (page) => runningFoot(page, dataset.version),
    defaultStyle: { font: "Serif", fontSize: 10.2, lineHeight: 1.28, color: colours.ink },
    styles,
    compress: true,
  };
  return pdfMake.createPdf(definition).getBuffer();
}
