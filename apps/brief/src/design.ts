import { createRequire } from "node:module";

/** A paper size of the brief. */
export type Paper = "a4" | "letter";

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

type Table = { table: { body: readonly unknown[]; headerRows?: number; widths?: readonly unknown[] } };

const [ink, rule] = ["#1c1c1c", "#9a9a9a"];

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
    row === 0 || row === table.body.length || row === table.headerRows ? ink : rule,
  paddingLeft: (column: number) => (column === 0 ? 0 : 6),
  paddingRight: (column: number, { table }: Table) => (column === (table.widths?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 2.8,
  paddingBottom: () => 2.8,
};

/** No rules: the table of contents, which pdfmake sets as a table with a layout of this name. */
const noBorders = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

/** The table layouts by name. */
export const tableLayouts = { ruled, noBorders };
