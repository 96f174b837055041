import type { StyleDictionary } from "pdfmake/interfaces.js";
import { colours } from "./colours.ts";

/** Named styles of the brief. */
export const styles: StyleDictionary = {
  title: { fontSize: 29, bold: true, lineHeight: 1.08, color: colours.accent },
  subtitle: { fontSize: 14, lineHeight: 1.25, color: colours.quiet },
  chapter: { fontSize: 19, bold: true, color: colours.accent, lineHeight: 1.1, margin: [0, 0, 0, 10] },
  heading: { fontSize: 12.5, bold: true, lineHeight: 1.15, margin: [0, 12, 0, 4] },
  body: { margin: [0, 0, 0, 7] },
  lead: { fontSize: 11.2, lineHeight: 1.24, margin: [0, 0, 0, 9] },
  caption: { font: "Sans", fontSize: 8.6, color: colours.quiet, lineHeight: 1.2, margin: [0, 2, 0, 8] },
  figureTitle: { font: "Sans", fontSize: 10, bold: true, lineHeight: 1.15, margin: [0, 4, 0, 4] },
  table: { font: "Sans", fontSize: 8.5, lineHeight: 1.12 },
  tableHead: { bold: true, color: colours.quiet },
  group: { bold: true, fontSize: 9.6, color: colours.accent },
  small: { font: "Sans", fontSize: 8.6, lineHeight: 1.22 },
  contents: { fontSize: 10.2, lineHeight: 1.16 },
};
