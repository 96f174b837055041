/** Tables as files. */

/** A table as CSV (RFC 4180), in UTF-8. */
export const csvOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("");

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as JSON: a list of objects with the headings as their keys. */
export const jsonOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ""]))),
    null,
    2,
  )}\n`;
