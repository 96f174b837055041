import { colours } from "./colours.ts";

type Table = { table: { body: readonly unknown[]; headerRows?: number; widths?: readonly unknown[] } };

/** Three rules and no more: above, below the head, and below; a hair line between rows. */
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

/** Cells without rules, for lists in columns. */
const open = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 3.5,
};

/** The contents, which pdfmake sets as a table of this name. */
const noBorders = { ...open, paddingBottom: () => 0 };

/** The brief's table layouts by name. */
export const tableLayouts = { ruled, open, noBorders };
