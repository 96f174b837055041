import type { Collection, SchemaName } from "@unionstate/schema";
import type { ValueShape } from "./shape.ts";

/** A column: where its value stands in the record (or in the item of a list), and what it is. */
export type Column = {
  /** The field names on the way to it, joined with dots. Example: `price.value`. */
  readonly name: string;
  readonly path: readonly string[];
  /** `list` for several plain values, `json` for what is neither a value, an object nor a list of those. */
  readonly form: "value" | "list" | "json";
  readonly type: ValueShape["type"];
  readonly description: string;
  readonly required: boolean;
  readonly refersTo?: Collection | "any";
  /** The schema type of its values. Example: `EdtfDate`. */
  readonly typeName?: string;
  readonly values?: readonly string[];
};

/** The records of a collection, the redirects, or the items of a list inside them, as rows. */
export type Table = {
  /** What its rows are of. Example: `polls`. */
  readonly of: SchemaName;
  /** The same, and the lists on the way to the rows. Example: `["polls", "waves", "results"]`. */
  readonly path: readonly string[];
  readonly description: string;
  /** For lists, the names of the columns that say where the row belongs. Example: `["record", "waves", "results"]`. */
  readonly position: readonly string[];
  readonly columns: readonly Column[];
};
