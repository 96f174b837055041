/** Spaces, rules and charts as nodes of the typesetter. */
import type { Chart } from "@unionstate/briefing";
import type { Node } from "../content.ts";
import { colours, widths } from "./design.ts";
import { plain } from "./inlines.ts";

/** A space of at least a height in points, which takes a share of what is left on the page. */
export const space = (height: number, stretch = 0): Node => ({
  stack: [],
  margin: [0, height, 0, 0],
  ...(stretch > 0 && { stretch }),
});

/** A thin line across a width. */
export const rule = (width: number): Node => ({
  canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: colours.quiet }],
  artifact: true,
});

/** The bar at the top of a page. */
export const bar = (height: number): Node => ({
  canvas: [{ type: "rect", x: 0, y: 0, w: widths.full, h: height, color: colours.ink }],
  artifact: true,
});

/** Text in the main column, with something in the margin beside it. */
const row = (main: Node, beside: Node): Node => ({
  columns: [
    { width: widths.main, stack: [main] },
    { width: widths.outer, stack: [beside] },
  ],
  columnGap: widths.gap,
});

/**
 * A chart under its title and subtitle, which are its caption and go across the page. What belongs to it is in the margin
 * beside the drawing, or below a drawing that is wider than the text.
 */
export function figure({ title, subtitle, description, svg }: Chart, width: number, beside: Node): Node {
  const isWide = width > widths.main;
  const margin = isWide ? ([0, 0, 0, 0] as const) : ([0, 0, -widths.gap - widths.outer, 0] as const);
  const drawing: Node = {
    role: "Figure",
    alternative: description,
    stack: [
      { text: plain(title.parts), style: "chartTitle", role: "Caption", margin },
      { text: plain(subtitle.parts), style: "small", role: "Caption", margin },
      space(7),
      { svg, width },
    ],
  };
  return [
    rule(widths.full),
    space(8),
    isWide ? [drawing, space(5), beside] : row(drawing, { stack: [space(34), beside] }),
  ];
}
