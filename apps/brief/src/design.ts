import { createRequire } from "node:module";

/**
 * The colours. Neighbours differ in lightness as well as in hue, so that they are distinct in greyscale print and for
 * readers who do not see red or green; every colour of text has a contrast of at least 4.5 : 1 on white.
 */
export const colours = {
  ink: "#1c1c1c",
  quiet: "#595959",
  rule: "#9a9a9a",
  faint: "#e9e7e2",
  accent: "#7a1f2b",
  link: "#1f4e8c",
  russia: "#7a1f2b",
  union: "#2f6db5",
  belarus: "#2f6db5",
  /** For fills only: too light for text. */
  others: "#d8a13a",
  sea: "#dfe9f1",
  land: "#f7f5f0",
  occupied: "#c9c2b6",
} as const;

/** The paper sizes of the brief. */
export const papers = ["a4", "letter"] as const;

/** A paper size, as `--paper` names it. */
export type Paper = (typeof papers)[number];

/** Paper, margins and the width of the text, in points. The width is the same on both: tables and drawings fit it. */
export const pageOf: Record<
  Paper,
  {
    readonly paper: "A4" | "LETTER";
    readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
    readonly measure: number;
  }
> = {
  a4: { paper: "A4", margins: { left: 68.64, right: 68.64, top: 77, bottom: 78 }, measure: 458 },
  letter: { paper: "LETTER", margins: { left: 77, right: 77, top: 70, bottom: 72 }, measure: 458 },
};

/**
 * The font files: Source Serif 4 for reading, Source Sans 3 for tables and charts. Both have Polish, Lithuanian,
 * Belarusian and Russian letters.
 *
 * @throws Error if a font is not installed
 */
export const fonts = (): Record<"Serif" | "Sans", Family> => ({
  Serif: family("source-serif-4", "SourceSerif4"),
  Sans: family("source-sans-3", "SourceSans3"),
});

type Family = Record<"normal" | "italics" | "bold" | "bolditalics", string>;

function family(folder: string, name: string): Family {
  const { resolve } = createRequire(import.meta.url);
  const file = (cut: string): string => resolve(`@expo-google-fonts/${folder}/${cut}/${name}_${cut}.ttf`);
  return {
    normal: file("400Regular"),
    italics: file("400Regular_Italic"),
    bold: file("600SemiBold"),
    bolditalics: file("600SemiBold_Italic"),
  };
}

/** Points between the lines of the grid: half of the distance between two lines of text. */
export const grid = 7;

/** Named styles. Text that fills the measure is aligned to the grid: its leading is a multiple of it. */
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

/** Text without a named style, with old-style figures. */
export const defaultStyle = {
  font: "Serif",
  fontSize: 10.6,
  leading: 14,
  color: colours.ink,
  fontFeatures: ["onum"],
};

type Table = { table: { body: readonly unknown[]; headerRows?: number; widths?: readonly unknown[] } };

/** Three rules: above the table, below its head and below the table; hairlines between the rows. */
const ruled = {
  hLineWidth: (row: number, { table }: Table) =>
    row === 0 || row === table.body.length
      ? 0.9
      : row === table.headerRows
        ? 0.5
        : row < (table.headerRows ?? 0)
          ? 0
          : 0.2,
  vLineWidth: () => 0,
  hLineColor: (row: number, { table }: Table) =>
    row === 0 || row === table.body.length || row === table.headerRows ? colours.ink : colours.rule,
  paddingLeft: (column: number) => (column === 0 ? 0 : 6),
  paddingRight: (column: number, { table }: Table) => (column === (table.widths?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 2.8,
  paddingBottom: () => 2.8,
};

/** No rules: for lists in columns. */
const open = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 3.5,
};

/** The table of contents, which pdfmake sets as a table with a layout of this name. */
const noBorders = { ...open, paddingBottom: () => 0 };

/** The table layouts by name. */
export const tableLayouts = { ruled, open, noBorders };
