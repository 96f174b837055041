import { expect, test } from "vitest";
import { csvOf, fileName, jsonOf } from "./table-files.ts";

const headings = ["Name", "Note", "Number"];
const rows = [
  ["Su-30SM", 'said "twelve", later\nmore', 12],
  ["Łukaszenka", "", null],
];
const terms = { source: "Marin, 2020", licence: "CC BY 4.0", version: "1.0.0", filter: "" };

test("CSV quotes what RFC 4180 requires, marks its encoding for Excel, and has the terms in each row", () => {
  expect(csvOf(headings, rows, terms)).toBe(
    `${[
      "\uFEFFName,Note,Number,Source,Licence,Version,Filter",
      'Su-30SM,"said ""twelve"", later\nmore",12,"Marin, 2020",CC BY 4.0,1.0.0,',
      'Łukaszenka,,,"Marin, 2020",CC BY 4.0,1.0.0,',
    ].join("\r\n")}\r\n`,
  );
});

test("JSON has the terms once, and an object for each row", () => {
  expect(JSON.parse(jsonOf(headings, rows, terms))).toEqual({
    ...terms,
    records: [
      { Name: "Su-30SM", Note: 'said "twelve", later\nmore', Number: 12 },
      { Name: "Łukaszenka", Note: "", Number: null },
    ],
  });
});

test("the name of a file has what it was chosen by, without what a file system refuses", () => {
  expect(fileName("1.0.0", "arms-deals", ["ordered", "belarus"], "csv")).toBe(
    "unionstate-1.0.0-arms-deals-ordered-belarus.csv",
  );
  expect(fileName("1.0.0", "events", ["../a: “б”?"], "json")).toBe("unionstate-1.0.0-events-a-б.json");
});
