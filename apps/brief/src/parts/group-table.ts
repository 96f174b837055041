import type { Cell, Node } from "./inline.ts";

/**
 * A table of records of one group. The group stands in the repeated head, so that no page shows rows without it.
 *
 * @param title the group, with the number of its records
 * @param columns the heads of the columns, and their widths
 * @param rows the cells of each record
 */
export const groupTable = (
  title: string,
  columns: readonly (readonly [head: string, width: number | "*"])[],
  rows: readonly (readonly Cell[])[],
): Node => ({
  style: "table",
  layout: "ruled",
  margin: [0, 7, 0, 14],
  table: {
    headerRows: 2,
    headerColumns: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: columns.map(([, width]) => width),
    body: [
      [{ text: title, style: "group", colSpan: columns.length }, ...columns.slice(1).map((): Cell => "")],
      columns.map(([text]): Cell => ({ text, style: "tableHead" })),
      ...rows,
    ],
  },
});
