import { get } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { textOf } from "./line.ts";
import { resultsOf } from "./results.ts";

test("the results of a poll have a row for each answer and group, and a column for each wave", () => {
  const { waves, rows } = resultsOf(get("polls", "two-unions"));
  expect(waves).toEqual(["January 2018", "August 2019", "December 2019"]);
  expect(rows.map(({ option, subgroup, cells }) => [option, subgroup, ...cells.map(textOf)])).toEqual([
    ["Union with Russia", undefined, "63.9%", "54.5%", "40.4%"],
    ["European Union", undefined, "20.2%", "missing from our copy of the paper", "32%"],
    ["European Union", "Aged 18–24", "", "", "46.2%"],
    ["European Union", "Under 35", "", "", "a majority (no number stated)"],
  ]);
});
