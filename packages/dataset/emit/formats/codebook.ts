import type { Format, Release } from "../format.ts";
import { about, source } from "../published.ts";
import { type DescribedColumn, describedColumns, typeName } from "../tables/across/columns-table.ts";
import { tables } from "../tables/tables.ts";

/** `codebook.md` and `codebook.html`: what every table and column means, and how many of its cells are empty. */
export const codebook: Format = {
  name: "Codebook",
  contents: "every table and column",
  use: "people: meaning, unit, permitted values and missing values of every column",
  specification: "Markdown, HTML",
  inEveryArchive: true,
  *files(release) {
    yield {
      path: "codebook.md",
      mediaType: "text/markdown; charset=utf-8",
      description: "What every table and column means, for people.",
      chunks: () => markdown(release),
    };
    yield {
      path: "codebook.html",
      mediaType: "text/html; charset=utf-8",
      description: "What every table and column means, for people, as a web page.",
      chunks: () => html(release),
    };
  },
};

const heading = ({ version }: Release): string => `Codebook of ${about.title}, version ${version}`;

const introduction: readonly string[] = [
  `The tables are the same in CSV, Parquet, SQLite and the workbook. Source: ${source.citation}. Licence: ${about.licence.title}.`,
  "Types come from the schema. A `list of string` is text with `|` between its items in CSV, SQLite and the workbook, and a list in Parquet. Dates are EDTF; `…_first` and `…_last` beside them are the days between which they are. An empty cell does not apply, or its value is unknown: the table `unknown` has the reasons. “Missing” counts the empty cells.",
];

const header = ["Column", "Type", "Meaning", "Unit", "Values", "Missing"] as const;

/** The columns of each table, in order. */
const byTable = (release: Release): readonly (readonly DescribedColumn[])[] => [
  ...Map.groupBy(describedColumns(tables, release), ({ table }) => table.name).values(),
];

/** The cells of a column's row, with code in backticks. */
const cellsOf = ({ column, missing, rows }: DescribedColumn): string[] => [
  `\`${column.name}\``,
  typeName(column),
  column.description,
  column.unit ?? "",
  column.values?.map((value) => `\`${value}\``).join(", ") ?? "",
  `${missing} of ${rows}`,
];

const rowsOf = ([first]: readonly DescribedColumn[]): string => `${first?.rows} ${first?.rows === 1 ? "row" : "rows"}`;

function* markdown(release: Release): Generator<string> {
  yield `# ${heading(release)}\n\n${introduction.join("\n\n")}\n`;
  for (const columns of byTable(release)) {
    const [first] = columns;
    yield `\n## ${first?.table.name}\n\n${first?.table.description} ${rowsOf(columns)}.\n\n`;
    yield `| ${header.join(" | ")} |\n| ${header.map(() => "---").join(" | ")} |\n`;
    for (const column of columns) {
      yield `| ${cellsOf(column)
        .map((cell) => cell.replaceAll("|", "\\|"))
        .join(" | ")} |\n`;
    }
  }
}

function* html(release: Release): Generator<string> {
  const all = byTable(release);
  const title = escaped(heading(release));
  yield `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${title}</title>\n<style>${style}</style>\n`;
  yield `<h1>${title}</h1>\n${introduction.map((text) => `<p>${marked(text)}</p>\n`).join("")}`;
  const links = all.map(([first]) => `<li><a href="#${first?.table.name}">${first?.table.name}</a></li>`);
  yield `<nav aria-label="Tables"><ul>${links.join("")}</ul></nav>\n`;
  for (const columns of all) {
    const [first] = columns;
    yield `<h2 id="${first?.table.name}">${first?.table.name}</h2>\n<p>${marked(first?.table.description ?? "")} ${rowsOf(columns)}.</p>\n`;
    yield `<table>\n<thead><tr>${header.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>\n<tbody>\n`;
    for (const column of columns) {
      const [name = "", ...others] = cellsOf(column).map(marked);
      yield `<tr><th scope="row">${name}</th>${others.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
    }
    yield "</tbody>\n</table>\n";
  }
  yield "</html>\n";
}

const style =
  "body{font:1rem/1.45 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}ul{columns:4 12rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccc;padding:.3rem .5rem;text-align:start;vertical-align:top}thead th{position:sticky;top:0;background:#eee}tbody th{font-weight:normal}";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const marked = (text: string): string => escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>");
