import { expect, test } from "vitest";
import { chartNamed } from "../charts.ts";
import { timelineView } from "./timeline-view.ts";
import { linkedYears } from "./year-links.ts";

test("each year of the chart links to its heading in the timeline, with the same number of entries", () => {
  const { periods } = timelineView();
  expect(chartNamed("dated-records").table.rows).toEqual(
    periods.map(({ name, entries }) => [name, String(entries.length)]),
  );
  const links = [...linkedYears(chartNamed("dated-records")).matchAll(/href="#(\d+)"/g)].map(([, year]) => year);
  expect(links).toEqual(periods.map(({ id }) => id).filter((id) => !id.endsWith("s")));
});
