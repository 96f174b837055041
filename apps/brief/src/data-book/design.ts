/** The look of the data book: paper, colours and styles of text. */
import { palette } from "@unionstate/briefing";
import { tableLayouts as shared } from "../design.ts";

export const colours = {
  ink: palette.ink.light,
  quiet: palette.grey.light,
  accent: palette.russia.light,
  link: palette.belarus.light,
} as const;

/** The margins of A4 pages, in points. */
export const margins = { left: 48.64, right: 48.64, top: 56, bottom: 50 } as const;

/** The width of the text in points. */
export const measure = 498;

const sans = { font: "Sans", fontFeatures: [] } as const;

/** Named styles. Text that fills the measure is aligned to the grid: its leading is a multiple of it. */
export const styles = {
  title: { ...sans, fontSize: 34, bold: true, leading: 40, color: colours.accent, hyphenate: false },
  subtitle: { fontSize: 15, leading: 21, color: colours.quiet },
  chapter: {
    ...sans,
    fontSize: 20,
    bold: true,
    leading: 28,
    color: colours.accent,
    margin: [0, 0, 0, 3.5],
    hyphenate: false,
  },
  heading: { ...sans, fontSize: 11, bold: true, leading: 14, margin: [0, 7, 0, 3.5], hyphenate: false },
  body: { margin: [0, 0, 0, 7] },
  small: { ...sans, fontSize: 8, leading: 9.7 },
  caption: { ...sans, fontSize: 8, leading: 9.7, color: colours.quiet, margin: [0, 3, 0, 7] },
  chartTitle: { ...sans, fontSize: 11, bold: true, leading: 14 },
  table: { ...sans, fontSize: 8, leading: 9.6, alignment: "left" },
  tableHead: { bold: true, color: colours.quiet },
  group: { ...sans, fontSize: 10, bold: true, leading: 12, color: colours.accent, hyphenate: false },
  quiet: { color: colours.quiet },
  record: { fontSize: 6.7, color: colours.quiet, hyphenate: false },
  contents: { fontSize: 10.4, leading: 17.5, fontFeatures: ["lnum", "tnum"] },
  running: { ...sans, fontSize: 8, leading: 10.5, color: colours.quiet },
};

/** Text without a named style. */
export const defaultStyle = { font: "Serif", fontSize: 10, leading: 14, color: colours.ink, fontFeatures: ["onum"] };

/** Rules above and below the table and its head, hairlines and little room between the rows. */
export const tableLayouts = {
  ...shared,
  register: { ...shared.ruled, paddingTop: () => 1.5, paddingBottom: () => 1.6 },
};
