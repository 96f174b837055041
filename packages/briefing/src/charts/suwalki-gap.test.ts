import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { suwalkiGap } from "./suwalki-gap.ts";

const chart = suwalkiGap(dataset);

test("draws the gap, who is around it, and an arrow to the exclave", () => {
  expect(textsIn(chart.svg)).toEqual(
    expect.arrayContaining(["Suwałki gap", "Belarus", "Russia", "Kaliningrad", "Poland", "Lithuania"]),
  );
  expect(chart.svg.match(/stroke-dasharray="7 4"/g)).toHaveLength(1);
});

test("says that its title is more certain than its record after a correction", () => {
  const { title } = suwalkiGap(
    changed("claims", "suwalki-attack-needs-belarus", (record) => {
      record.certainty = "hypothesis";
    }),
  );
  expect(title.predicates.map(({ holds }) => holds)).toEqual([false]);
});

test("has no number: the wargames were not about the gap", () => {
  expect(textsIn(chart.svg).join(" ")).not.toMatch(/\d/);
});
