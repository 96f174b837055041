import { colours } from "./colours.ts";

/** Points between the lines of the grid: half of the distance between two lines of text. */
export const grid = 7;

/** Named styles of the brief. Text of the full measure stands on the grid: its leading is a multiple of it. */
export const styles = {
  title: { fontSize: 31, bold: true, leading: 35, color: colours.accent, hyphenate: false },
  subtitle: { fontSize: 14.5, leading: 21, color: colours.quiet },
  chapter: { fontSize: 21, bold: true, leading: 28, color: colours.accent, margin: [0, 0, 0, 14], hyphenate: false },
  heading: { fontSize: 13, bold: true, leading: 21, margin: [0, 14, 0, 0], hyphenate: false },
  body: { alignment: "justify", margin: [0, 0, 0, 7], acronyms: ["c2sc"] },
  lead: { fontSize: 12, leading: 17.5, margin: [0, 0, 0, 10.5], color: colours.ink },
  small: { fontSize: 8.8, leading: 11 },
  note: { fontSize: 8.6, leading: 10.5 },
  mark: { fontFeatures: ["sups"] },
  caption: { font: "Sans", fontSize: 8.4, leading: 10.5, color: colours.quiet, margin: [0, 4, 0, 7], fontFeatures: [] },
  figureTitle: { font: "Sans", fontSize: 9.6, bold: true, leading: 14, margin: [0, 0, 0, 4], fontFeatures: [] },
  table: { font: "Sans", fontSize: 8.5, leading: 10.8, fontFeatures: [], alignment: "left" },
  tableHead: { bold: true, color: colours.quiet },
  group: { bold: true, fontSize: 9.6, leading: 12, color: colours.accent },
  record: { font: "Sans", fontSize: 7, leading: 8.8, color: colours.quiet, fontFeatures: [], hyphenate: false },
  contents: { fontSize: 10.2, leading: 14, fontFeatures: ["lnum", "tnum"] },
  contentsChapter: { fontSize: 10.2, leading: 14, bold: true, fontFeatures: ["lnum", "tnum"] },
  runningHead: { font: "Sans", fontSize: 8, leading: 10.5, color: colours.quiet, fontFeatures: [] },
  findingNumber: {
    font: "Sans",
    fontSize: 14,
    bold: true,
    leading: 18,
    hyphenate: false,
    color: colours.accent,
    fontFeatures: [],
  },
};

/** What holds where no style says otherwise: text with old-style figures. */
export const defaultStyle = {
  font: "Serif",
  fontSize: 10.6,
  leading: 14,
  color: colours.ink,
  fontFeatures: ["onum"],
};
