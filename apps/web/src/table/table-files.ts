/** Tables as files. */

/** A value of a table; `null` is an empty cell. */
export type Value = string | number | null;

/** What a file says about itself: where its rows are from, and how they may be used. */
export type Terms = {
  readonly source: string;
  readonly licence: string;
  readonly version: string;
  /** The choice of rows in words; empty for all. Example: `Kind: Exercise; Words to find: zapad`. */
  readonly filter: string;
};

/**
 * A table as CSV (RFC 4180) in UTF-8, with the mark by which Excel recognises that. The terms are the last columns of each
 * row: a line of comment would break the format, and a file name or a sheet of its own does not stay with rows that are
 * copied.
 */
export const csvOf = (headings: readonly string[], rows: readonly (readonly Value[])[], terms: Terms): string =>
  `\uFEFF${[
    [...headings, "Source", "Licence", "Version", "Filter"],
    ...rows.map((row) => [...row, terms.source, terms.licence, terms.version, terms.filter]),
  ]
    .map((row) => `${row.map(quoted).join(",")}\r\n`)
    .join("")}`;

function quoted(value: Value): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as JSON: its terms, and a list of objects with the headings as their keys. */
export const jsonOf = (headings: readonly string[], rows: readonly (readonly Value[])[], terms: Terms): string =>
  `${JSON.stringify(
    {
      ...terms,
      records: rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? null]))),
    },
    null,
    2,
  )}\n`;

/**
 * The name of a file with its version and the choice of its rows.
 *
 * @example fileName("0.1.0", "arms-deals", ["ordered", "belarus"], "csv") // "unionstate-0.1.0-arms-deals-ordered-belarus.csv"
 */
export const fileName = (version: string, table: string, choices: readonly string[], extension: string): string =>
  `${["unionstate", version, table, ...choices.map(plain)].filter(Boolean).join("-")}.${extension}`;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
