import { expect, test } from "vitest";
import { sortedBy } from "./sorting.ts";

const sorted = (texts: readonly string[], descending = false) => sortedBy(texts, (text) => text, descending);

test("numbers within a text are compared as numbers", () => {
  expect(sorted(["Note 10", "Note 9", "Note 100"])).toEqual(["Note 9", "Note 10", "Note 100"]);
});

test("days follow the calendar", () => {
  const days = ["2014-02-27 2014-02-27", "2013-12-01 2013-12-31", "2014-02-27 2014-03-18"];
  expect(sorted(days)).toEqual([days[1], days[0], days[2]]);
});

test("names with accents are beside their plain letters", () => {
  expect(sorted(["Zapad 2017", "Łukaszenka", "Lithuania"])).toEqual(["Lithuania", "Łukaszenka", "Zapad 2017"]);
});

test("what has no value is last in both directions", () => {
  expect(sorted(["", "a", "b"])).toEqual(["a", "b", ""]);
  expect(sorted(["", "a", "b"], true)).toEqual(["b", "a", ""]);
});

test("equal values keep their order in both directions", () => {
  const rows = [
    ["b", "first"],
    ["a", "second"],
    ["b", "third"],
  ] as const;
  const order = (descending: boolean) => sortedBy(rows, ([value]) => value, descending).map(([, name]) => name);
  expect(order(false)).toEqual(["second", "first", "third"]);
  expect(order(true)).toEqual(["first", "third", "second"]);
});
