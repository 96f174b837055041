import { get } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { barChart, barsOf } from "../src/charts/bar-chart.ts";
import { faultsOf } from "./drawing.ts";

const drawn = barChart(barsOf(get("polls", "format-of-relations"), "2019-08"));

test.each([
  [
    "a label beyond the edge",
    />15.6%</,
    ">15.6% of all the people who were interviewed throughout the country in that month of August<",
    "is outside",
  ],
  ["a label over another", />25</, ">25 of every hundred respondents, or a quarter<", "overlaps “50”"],
  ["type too small to read", 'font-size="8"', 'font-size="7.4"', "is too small"],
  [
    "a mark over a label",
    "</svg>",
    '<rect x="0" y="0" width="300" height="60" fill="#7a1f2b"/></svg>',
    "overlaps rect",
  ],
  [
    "transparency, which PDF/A does not support",
    'fill="#7a1f2b"',
    'fill="#7a1f2b" fill-opacity="0.5"',
    "opacity is not supported",
  ],
])("%s is a fault", (_, part, instead, fault) => {
  expect(faultsOf({ ...drawn, svg: drawn.svg.replace(part, instead) }).join("; ")).toContain(fault);
});
