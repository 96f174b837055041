import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { promiseTimeline } from "./promise-timeline.ts";

const chart = promiseTimeline(dataset);

test("has about ten events, each with its date in words", () => {
  expect(chart.table.rows).toHaveLength(10);
  for (const [when = ""] of chart.table.rows) expect(textsIn(chart.svg)).toContain(when);
});

test("crosses out what did not take place, in its row and in the key", () => {
  expect(chart.svg.match(/stroke-width="2.2"/g)).toHaveLength(4);
  const held = promiseTimeline(
    changed("events", "union-state-summit-2019", (record) => {
      record.status = "occurred";
    }),
  );
  expect(held.svg).not.toContain('stroke-width="2.2"');
});

test("moves an event, and says that its title is false, after a correction of its date", () => {
  const { svg, title } = promiseTimeline(
    changed("events", "union-state-treaty-1999", (record) => {
      record.date = "2004-12-08";
    }),
  );
  expect(textsIn(svg)).toContain("8 December 2004");
  expect(title.predicates.map(({ holds }) => holds)).toEqual([true, false]);
});
