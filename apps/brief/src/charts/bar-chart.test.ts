import { get } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { barChart, barsOf } from "./bar-chart.ts";

const poll = get("polls", "format-of-relations");

test("a bound is drawn as a bound: filled up to it, open behind it as far as the other answers leave room", () => {
  expect(barsOf(poll, "2019-08")[0]).toEqual({
    label: "Independent and friendly",
    from: 75,
    to: 83,
    text: "more than 75%",
    open: true,
  });
});

test("a stated share is filled and has no open part", () => {
  expect(barsOf(poll, "2019-08")[1]).toMatchObject({ from: 15.6, to: 15.6, text: "15.6%", open: false });
});

test("the open part is dashed in the drawing", async () => {
  const svg = await barChart(barsOf(poll, "2019-08"));
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(svg).toContain("more than 75%");
});
