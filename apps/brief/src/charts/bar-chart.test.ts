import { get, type Poll, type Quantity } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { faultsOf, readDrawing } from "../../test/drawing.ts";
import { barChart, barsOf } from "./bar-chart.ts";

const poll = get("polls", "format-of-relations");
const drawn = barChart(barsOf(poll, "2019-08"));

test("a lower bound is filled up to its value, and open beyond it as far as the other answers allow", () => {
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

test("an upper bound is entirely open: no part of it is certain", () => {
  const bars = barsOf(withFirst({ kind: "bound", comparator: "<", limit: 75, unit: "%" }), "2019-08");
  expect(bars[0]).toMatchObject({ from: 0, to: 75, text: "less than 75%", open: true });
  expect(filledOf(barChart(bars).svg)).toHaveLength(2);
});

test("a share that is not stated has no bar but a label", () => {
  const bars = barsOf(withFirst(null), "2019-08");
  expect(bars[0]).toMatchObject({ from: 0, to: 0, text: "not stated", open: false });
  expect(filledOf(barChart(bars).svg)).toHaveLength(2);
});

test("the open part is dashed, and the value of the bound follows it", () => {
  expect(drawn.svg.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(drawn.svg).toContain("more than 75%");
});

test("the bars are as long as the shares, to a tenth of a point", () => {
  const ticks = readDrawing(drawn.svg).filter(({ shape }) => shape === "line");
  const [zero = 0, hundred = 0] = [ticks[0], ticks.at(-1)].map((tick) => tick?.box.left);
  const shares = filledOf(drawn.svg).map(({ box }) => ((box.right - box.left) / (hundred - zero)) * 100);
  for (const [i, share] of [75, 15.6, 1.4].entries()) expect(shares[i]).toBeCloseTo(share, 1);
});

test("a changed record moves the chart", () => {
  const changed = barChart(barsOf(withFirst({ kind: "exact", value: 60, unit: "%" }), "2019-08"));
  expect(filledOf(changed.svg)[0]?.box.right).toBeLessThan(filledOf(drawn.svg)[0]?.box.right ?? 0);
  expect(changed.alternative).toContain("Independent and friendly: 60%");
});

test("the alternative text names the leading answer only if it is certain", () => {
  expect(drawn.alternative).toMatch(/“Independent and friendly” leads with more than 75%.*\(possibly up to 83%\)/);
  const unsure = withFirst({ kind: "bound", comparator: "<", limit: 75, unit: "%" });
  expect(barChart(barsOf(unsure, "2019-08")).alternative).toContain("It is not certain which answer leads.");
});

test("nothing is cut off and no label overlaps another", () => {
  expect(faultsOf(drawn)).toEqual([]);
  expect(faultsOf(barChart(barsOf(withFirst({ kind: "exact", value: 83, unit: "%" }), "2019-08")))).toEqual([]);
});

const filledOf = (svg: string) =>
  readDrawing(svg).filter(({ shape, look }) => shape === "rect" && look.fill !== "white");

function withFirst(value: Quantity | null): Poll {
  const waves = poll.waves.map((wave) => ({
    ...wave,
    results: wave.results.map((result, i) => (i === 0 ? { ...result, value } : result)),
  }));
  return { ...poll, waves } as Poll;
}
