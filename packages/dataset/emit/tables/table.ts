/** What a table is: the same in CSV, Parquet, SQLite, the workbook and the codebook. */
import type { SchemaName } from "@unionstate/schema";
import type { Release } from "../format.ts";

/** A column. Its name and type come from the schema and are the same in every format. */
export type Column = {
  /** In snake case. Example: `price_as_printed`. */
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date";
  /** Whether a cell holds several values. */
  readonly isList?: true;
  readonly description: string;
  /** Whether every row has a value. */
  readonly required: boolean;
  /** What its numbers count or measure. Example: `degree`. */
  readonly unit?: string;
  /** The permitted values, if the schema lists them. */
  readonly values?: readonly string[];
};

/** Columns whose values are the key of a row in another table. */
export type ForeignKey = {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
};

/** The value of a column in a row; `undefined` where there is none. */
export type Cell = string | number | boolean | readonly string[] | undefined;

export type Table = {
  /** In snake case. Example: `arms_deals_steps`. */
  readonly name: string;
  /** One sentence: what a row is. */
  readonly description: string;
  /** The collection of its rows, or `redirects`; none if the rows come from several collections. */
  readonly of?: SchemaName;
  readonly columns: readonly Column[];
  /** The columns that identify a row. */
  readonly key: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** The rows, each with a cell for each column, in their order. */
  readonly rows: (release: Release) => Iterable<readonly Cell[]>;
};

/** The delimiter between the values of a list where a cell is text. */
export const listDelimiter = "|";

/** The values of a list as text. */
export function joined(column: Column, values: readonly string[]): string {
  const ambiguous = values.find((text) => text.includes(listDelimiter));
  if (ambiguous !== undefined) {
    throw new Error(
      `\`${ambiguous}\` in the list \`${column.name}\` contains the delimiter \`${listDelimiter}\`. Remove it, or choose another delimiter.`,
    );
  }
  return values.join(listDelimiter);
}

/** A name in snake case: `arms-deals` and `price.asPrinted` become `arms_deals` and `price_as_printed`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/[.-]/g, "_")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();

/**
 * The column of a field, from the fields on the way to it. Those of the study of a poll are those of the poll. The field
 * `for` is called `fields`, because R renames columns with the name of a keyword.
 */
export const columnName = (fields: readonly string[]): string =>
  snakeCase(fields.flatMap((field) => (field === "study" ? [] : [field === "for" ? "fields" : field])).join("."));
