import type { Table } from "./table.ts";

/** The columns that tell the rows of a table apart. */
export const keyOf = ({ position, of }: Table): readonly string[] =>
  position.length > 0 ? position : [of === "redirects" ? "from" : "id"];
