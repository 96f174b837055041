import { expect, test } from "vitest";
import { csvOf, jsonOf } from "./table-files.ts";

const headings = ["Name", "Note"];
const rows = [
  ["Su-30SM", 'said "twelve", later\nmore'],
  ["Łukaszenka", ""],
];

test("CSV quotes what RFC 4180 requires", () => {
  expect(csvOf(headings, rows)).toBe('Name,Note\r\nSu-30SM,"said ""twelve"", later\nmore"\r\nŁukaszenka,\r\n');
});

test("JSON has an object for each row", () => {
  expect(JSON.parse(jsonOf(headings, rows))).toEqual([
    { Name: "Su-30SM", Note: 'said "twelve", later\nmore' },
    { Name: "Łukaszenka", Note: "" },
  ]);
});
