import { unzipSync, zipSync } from "fflate";
import writeWorkbook, {
  type CellObject,
  type Feature,
  type Image,
  type Sheet,
  type SheetData,
} from "write-excel-file/node";
import type { Format, Release } from "../format.ts";
import { about, source } from "../published.ts";
import { type Cell, type Column, joined, listDelimiter, type Table } from "../tables/table.ts";
import { tables } from "../tables/tables.ts";

/** `unionstate.xlsx`: every table as a sheet, for people who work in spreadsheets. */
export const xlsx: Format = {
  name: "XLSX",
  contents: "every table, codebook",
  use: "Excel, LibreOffice, Google Sheets: typed cells, filters, a codebook and a sheet of sources",
  specification: "Office Open XML (ECMA-376)",
  *files(release) {
    yield {
      path: "unionstate.xlsx",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      description: "A workbook with every table as a sheet, a codebook and a sheet of sources.",
      async *chunks() {
        const sheets = [readMe(release), ...orderedTables().map((table) => sheetOf(table, release))];
        yield withoutTimes(
          await writeWorkbook(sheets, {
            features: [filters(sheets), normalStyle],
            fontFamily: "Calibri",
            fontSize: 11,
          }).toBuffer(),
        );
      },
    };
  },
};

/** The sheets that are not named after their table. */
const sheetNames: ReadonlyMap<string, string> = new Map([
  ["columns", "codebook"],
  ["evidence", "sources"],
]);

/** The name of the sheet of a table. */
export const sheetName = ({ name }: Table): string => sheetNames.get(name) ?? name;

/** The codebook and the sources come first. */
const orderedTables = (): Table[] => [
  ...tables.filter(({ name }) => name === "columns"),
  ...tables.filter(({ name }) => name === "evidence"),
  ...tables.filter(({ name }) => !sheetNames.has(name)),
];

type DataSheet = Sheet<Image["content"]>;

const bold = { type: String, fontWeight: "bold", backgroundColor: "#e8eaee" } as const;

function sheetOf(table: Table, release: Release): DataSheet {
  const widths = table.columns.map(({ name }) => name.length + 4);
  const rows = Array.from(table.rows(release), (row) =>
    table.columns.map((column, index): CellObject | null => {
      const cell = sheetCell(table, column, row[index]);
      widths[index] = Math.max(widths[index] ?? 0, String(row[index] ?? "").length + 2);
      return cell;
    }),
  );
  return {
    sheet: sheetName(table),
    data: [table.columns.map(({ name }) => ({ ...bold, value: name })), ...rows],
    columns: widths.map((width) => ({ width: Math.min(width, 60) })),
    stickyRowsCount: 1,
  };
}

function sheetCell(table: Table, column: Column, cell: Cell): CellObject | null {
  switch (typeof cell) {
    case "undefined":
      return null;
    case "number":
      return { type: Number, value: cell };
    case "boolean":
      return { type: Boolean, value: cell };
    case "object":
      return { type: String, value: joined(column, cell) };
    case "string":
      return isDay(table, column, cell)
        ? { type: Date, value: new Date(cell), format: "yyyy-mm-dd" }
        : { type: String, value: cell };
  }
}

/** Whether a cell is a day of the calendar; the days of spreadsheets begin in 1900. */
const isDay = ({ columns }: Table, { name, type }: Column, cell: string): boolean =>
  (type === "date" || columns.some((other) => other.name === `${name}_first`)) &&
  /^(?:19|[2-9]\d)\d\d-\d\d-\d\d$/.test(cell);

function readMe({ version, released }: Release): DataSheet {
  const line = (name: string, value: string) => [
    { type: String, value: name, fontWeight: "bold", alignVertical: "top" } as const,
    { type: String, value, wrap: true, alignVertical: "top" } as const,
  ];
  const data: SheetData = [
    [{ type: String, value: about.title, fontWeight: "bold", fontSize: 16 }],
    line("What it is", about.description),
    line("Version", `${version} (${released})`),
    line("Address", about.url),
    line("Licence", `${about.licence.title}, ${about.licence.url}`),
    line("Cite the paper", source.citation),
    line("Cite the data", `${about.title}, version ${version}, ${released}, ${about.url}`),
    line("Sources", "The sheet `sources` has the pages, footnotes and cited works of every record."),
    line("Codebook", "The sheet `codebook` has the meaning, unit and permitted values of every column."),
    line(
      "Empty cells",
      "A value that does not apply, or that is unknown: the sheet `unknown` lists the unknown ones, with the reason.",
    ),
    line(
      "Amounts",
      "Only an exact number is in a column `value`. A range has `low` and `high`; a bound such as “more than 75%” has a `limit` and a `comparator`. Calculate with `value` alone, or with all of them.",
    ),
    line(
      "Dates",
      "As precise as the paper: a day is a date, everything else is text, such as `2016-06`. The columns `first` and `last` beside it are the days between which it is.",
    ),
    line(
      "Lists",
      `Several values in one cell have \`${listDelimiter}\` between them. The sheet \`links\` has one in each row.`,
    ),
    [],
    [
      { ...bold, value: "Sheet" },
      { ...bold, value: "Contents" },
    ],
    ...orderedTables().map((table) => line(sheetName(table), table.description)),
  ];
  return { sheet: "read me", data, columns: [{ width: 24 }, { width: 110 }], showGridLines: false };
}

/** Filter buttons in the first row of every sheet that has one. */
function filters(sheets: readonly DataSheet[]): Feature<Image["content"]> {
  const ranges = sheets.map(({ stickyRowsCount, data }) =>
    stickyRowsCount ? { to: `${letters(data[0]?.length ?? 1)}`, rows: data.length } : undefined,
  );
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform(content, _, { sheetIndex }) {
            const range = ranges[sheetIndex];
            if (!range) return content;
            const filter = `<autoFilter ref="A1:${range.to}${range.rows}"/>`;
            return content.replace("</sheetData>", () => `</sheetData>${filter}`);
          },
        },
        "xl/workbook.xml": {
          // Excel keeps the range of a filter under this hidden name as well.
          transform(content) {
            const names = sheets.flatMap(({ sheet }, index) => {
              const range = ranges[index];
              if (!range) return [];
              const name = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">`;
              return [`${name}'${sheet}'!$A$1:$${range.to}$${range.rows}</definedName>`];
            });
            return content.replace("<definedNames/>", () => `<definedNames>${names.join("")}</definedNames>`);
          },
        },
      },
    },
  };
}

/** The style “Normal”, which the library leaves out: openpyxl, and so pandas, warns about workbooks without it. */
const normalStyle: Feature<Image["content"]> = {
  files: {
    transform: {
      "xl/styles.xml": {
        transform: (content) =>
          content
            .replace("<cellXfs", () => '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs')
            .replace("</cellXfs>", () => `</cellXfs><cellStyles count="1">${normal}</cellStyles>`),
      },
    },
  },
};

const normal = '<cellStyle name="Normal" xfId="0" builtinId="0"/>';

/** The letters of a column: 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  return (column > 26 ? letters((column - 1 - rest) / 26) : "") + String.fromCharCode(65 + rest);
}

/** The same archive with a fixed time for its files, so that the same records give the same bytes. */
const withoutTimes = (archive: Uint8Array): Uint8Array =>
  zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1), level: 9 });
