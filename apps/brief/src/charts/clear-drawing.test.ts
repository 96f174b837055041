import { get } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { barChart, barsOf } from "./bar-chart.ts";
import { faultsOf } from "./clear-drawing.ts";

const drawn = barChart(barsOf(get("polls", "format-of-relations"), "2019-08"));

test.each([
  [
    "a label beyond the edge",
    />15.6%</,
    ">15.6% of all those who were asked in the whole of the country in that August, and more<",
    "lies outside",
  ],
  ["a label over another", />25</, ">25 of each hundred persons, no fewer than that<", "lies over “50”"],
  ["type too small to read", 'font-size="8"', 'font-size="7"', "is too small"],
  [
    "a mark over a label",
    "</svg>",
    '<rect x="0" y="0" width="300" height="60" fill="#7a1f2b"/></svg>',
    "lies over rect",
  ],
  ["what PDF/A does not take", 'fill="#7a1f2b"', 'fill="#7a1f2b" fill-opacity="0.5"', "opacity is not taken"],
])("%s is a fault", (_, part, instead, fault) => {
  expect(faultsOf({ ...drawn, svg: drawn.svg.replace(part, instead) }).join("; ")).toContain(fault);
});
