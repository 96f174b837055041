import { type Figure, format } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Book, Chapter } from "../book.ts";
import { byPage, groupBy, matterOf } from "../dataset.ts";
import { chapter, corroboration, entry, register } from "../register.ts";
import { dateText, initialCapital } from "../wording.ts";

/** Every number of the paper outside deals, deployments and polls, by matter. */
export const figures: Chapter = {
  name: "figures",
  content: (book) => {
    const { figures: all } = book.dataset;
    return [
      chapter(
        "Figures",
        "figures",
        `All ${all.length} numbers of the paper except those of arms deals, deployments and polls. “Derived (value)” marks a value that is calculated from others. Words in quotation marks are the paper’s own where it gives no number.`,
      ),
      ...groupBy(all.toSorted(byPage), matterOf, { least: 3, rest: "Other matters" }).map(
        ({ title, records }): Node =>
          register(
            title,
            [
              ["Number", 116],
              [null, "*"],
            ],
            records.map((figure) => row(figure, book)),
          ),
      ),
    ];
  },
};

function row(figure: Figure, { sources }: Book): Cell[] {
  const { value, valueAsPrinted: asPrinted, unknown, period, periodAsPrinted, label, corroborations = [] } = figure;
  const when = dateText(period, periodAsPrinted);
  return [
    { text: initialCapital(format(value, { style: "words", asPrinted, unknown: unknown?.value })), bold: true },
    entry(figure, sources, {
      text: when && !label.includes(when) ? `${initialCapital(when)}.` : undefined,
      below: corroborations.map((report) => corroboration(report, sources)),
    }),
  ];
}
