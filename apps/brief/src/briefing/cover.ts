/** The cover: a map across the paper, and what the briefing finds. */
import type { Chart, Dataset, Page } from "@unionstate/briefing";
import type { Node } from "../content.ts";
import type { Paper } from "../design.ts";
import { coverHeight, heightOf, pageOf, sizeOf, widths } from "./design.ts";
import { inlines, plain, referencesAfter, sentences } from "./inlines.ts";
import { keyFigureRow } from "./key-figures.ts";
import { rule, space } from "./nodes.ts";

/** The first note is what the briefing knows and of when; the others say what it is. */
export function coverNode(dataset: Dataset, { title, standfirst, blocks }: Page, paper: Paper): Node {
  const charts = blocks.filter((block) => block.kind === "chart");
  const figures = blocks.filter((block) => block.kind === "keyFigure");
  const [asOf, ...about] = blocks.filter((block) => block.kind === "note");
  return [
    ...charts.map(({ chart }) => map(dataset, chart, paper)),
    space(10, 1),
    ...(asOf ? [{ text: sentences(dataset, asOf.sentences), style: "kicker" }] : []),
    { text: plain(title.parts), style: "coverTitle", heading: 1, margin: [0, 0, 0, 4] },
    ...(standfirst
      ? [
          {
            text: [...inlines(dataset, standfirst.parts), ...referencesAfter(dataset, [standfirst])],
            style: "coverStandfirst",
          },
        ]
      : []),
    space(10, 2),
    keyFigureRow(dataset, figures, widths.full),
    space(10, 1),
    rule(widths.full),
    space(6),
    ...about.map(({ sentences: list }): Node => ({ text: sentences(dataset, list), style: "about" })),
  ];
}

/** The map across the whole paper, from its upper edge on, with its caption below. */
function map(dataset: Dataset, chart: Chart, paper: Paper): Node {
  const { left, right, top } = pageOf[paper].margins;
  const { width } = sizeOf[paper];
  const height = Math.min(coverHeight[paper], (heightOf(chart) * width) / 360);
  return {
    role: "Figure",
    alternative: chart.description,
    margin: [-left, -top, -right, 0],
    stack: [
      { svg: cropped(chart, (height * 360) / width), width },
      {
        margin: [left, 5, right, 0],
        style: "small",
        role: "Caption",
        text: [
          ...plain(chart.title.parts),
          ". ",
          ...plain(chart.subtitle.parts),
          ". ",
          ...(chart.note ? [...sentences(dataset, [chart.note]), ...referencesAfter(dataset, [chart.note])] : []),
        ],
      },
    ],
  };
}

/** A chart without its top, of a height in its own units. */
function cropped(chart: Chart, height: number): string {
  const top = heightOf(chart) - height;
  return chart.svg.replace(
    /height="\S+" viewBox="0 0 (\S+) \S+"/,
    `height="${height}" viewBox="0 ${top} $1 ${height}"`,
  );
}
