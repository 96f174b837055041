import type { CustomTableLayout } from "pdfmake/interfaces.js";
import { colours } from "./colours.ts";

/** Three rules and no more: above, below the head, and below; a hair line between rows. */
const ruled: CustomTableLayout = {
  hLineWidth: (row, node) =>
    row === 0 || row === node.table.body.length ? 1 : row === node.table.headerRows ? 0.6 : 0.25,
  vLineWidth: () => 0,
  hLineColor: (row, node) =>
    row === 0 || row === node.table.body.length || row === node.table.headerRows ? colours.ink : colours.rule,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 2.8,
  paddingBottom: () => 2.8,
};

/** The brief's table layouts by name. */
export const tableLayouts: Record<string, CustomTableLayout> = { ruled };
