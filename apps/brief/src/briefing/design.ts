/** The look of the briefing in print: paper, columns, and styles of text. */
import { type Chart, palette } from "@unionstate/briefing";
import { fonts, type Paper, tableLayouts as ruled } from "../design.ts";

export const colours = {
  ink: palette.ink.light,
  quiet: palette.grey.light,
  rule: palette.context.light,
  /** The dots below links. */
  link: palette.grey.light,
} as const;

/** 18 mm, in points. */
const margin = 51;

/**
 * Paper and margins, in points. The text has the same width on both sizes: six columns of 67.2 points with 18 points
 * between them. Text and charts take the left; references and notes the margin at the right.
 */
export const pageOf = {
  a4: { paper: "A4", margins: { left: margin, right: margin, top: margin, bottom: 56 } },
  letter: { paper: "LETTER", margins: { left: 59.4, right: 59.4, top: 42, bottom: 48 } },
} as const satisfies Record<Paper, object>;

/** The sizes of paper, in points. */
export const sizeOf = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const satisfies Record<Paper, object>;

/** Widths in points: all six columns, four of them for text and charts, and two for the margin. */
export const widths = { full: 493.2, main: 322.8, gap: 18, outer: 152.4 } as const;

/** The height of the map on the cover, which has the width of the paper. */
export const coverHeight: Record<Paper, number> = { a4: 468, letter: 424 };

/** Whether a chart is about as high as wide, or higher. */
export const isTall = (chart: Chart): boolean => heightOf(chart) > 340;

/** The width of a chart: that of the text if it is tall, less on Letter; a little more than the text if it is low. */
export function chartWidth(chart: Chart, paper: Paper): number {
  if (isTall(chart)) return paper === "letter" ? 286 : widths.main;
  return paper === "letter" ? 336 : 376;
}

/** The height of a chart in its own units; its width is 360. */
export const heightOf = ({ svg }: Chart): number => Number(/viewBox="0 0 \S+ ([\d.]+)"/.exec(svg)?.[1] ?? 0);

const sans = { font: "Source Sans 3", fontFeatures: [], hyphenate: false } as const;

export const styles = {
  kicker: { ...sans, fontSize: 9.5, bold: true, leading: 12, characterSpacing: 0.4 },
  coverTitle: { ...sans, fontSize: 50, bold: true, leading: 52, balanced: "all" },
  about: { ...sans, fontSize: 9.4, leading: 12.5 },
  coverStandfirst: { fontSize: 14, leading: 19, hyphenate: false },
  title: { ...sans, fontSize: 20, bold: true, leading: 24, balanced: "all" },
  standfirst: { fontSize: 12.6, leading: 17, hyphenate: false },
  heading: { ...sans, fontSize: 12, bold: true, leading: 15, balanced: "all" },
  body: { hyphenate: false },
  /** Text in narrow columns and beside charts. */
  compact: { fontSize: 9, leading: 11.6, hyphenate: false },
  /** What a page says at last, beside its chart. */
  callout: { fontSize: 11, leading: 15, hyphenate: false },
  /** Items of lists on pages without a chart. */
  item: { font: "Serif", bold: false, fontSize: 11, leading: 15, hyphenate: false },
  /** The numbers of a list. */
  ordinal: { ...sans, bold: true },
  /** The first column of a table across the page. */
  lead: { ...sans, fontSize: 11, bold: true, leading: 15 },
  chartTitle: { ...sans, fontSize: 11, bold: true, leading: 14, balanced: "all" },
  keyFigure: { ...sans, bold: true },
  keyText: { ...sans, fontSize: 9.4, leading: 12 },
  small: { ...sans, fontSize: 8, leading: 10, color: colours.quiet },
  note: { ...sans, fontSize: 9, leading: 12 },
  table: { ...sans, fontSize: 8.2, leading: 9.8 },
} as const;

/** Sizes of key figures: the largest that fits is taken. */
export const keyFigureSizes = [40, 36, 32, 28] as const;
export const smallestKeyFigure = 24;

export const defaultStyle = {
  font: "Serif",
  fontSize: 9.8,
  leading: 13,
  color: colours.ink,
  fontFeatures: [],
  balanced: "end",
} as const;

const padded = (above: number, below: number) => ({
  ...ruled.ruled,
  paddingLeft: (column: number) => (column === 0 ? 0 : 9),
  paddingTop: () => above,
  paddingBottom: () => below,
});

/** Rules above and below the table and its head, and hairlines between the rows; rows are higher on higher paper. */
export const tableLayouts = {
  "letter-compact": padded(0.7, 1),
  "a4-compact": padded(1.7, 1.9),
  "letter-roomy": padded(9, 9),
  "a4-roomy": padded(12, 12),
};

/** The charts name Source Sans 3 by its own name. */
export function briefingFonts() {
  const { Serif, Sans } = fonts();
  return { Serif, "Source Sans 3": Sans };
}
