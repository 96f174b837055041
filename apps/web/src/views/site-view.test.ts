import { list } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { chartNamed } from "../charts.ts";
import { isIn, owners, siteGroups, siteMapSvg, siteYears } from "./site-view.ts";

test("every deployment is in one group", () => {
  const shown = siteGroups.flatMap(({ rows }) => rows.map(({ deployment }) => deployment.id));
  expect(shown.toSorted()).toEqual(
    list("deployments")
      .map(({ id }) => id)
      .toSorted(),
  );
});

test("the owners begin with Russia, and the years end with that of the paper", () => {
  expect(owners[0]?.id).toBe("russia");
  expect(siteYears[0]).toBe(1964);
  expect(siteYears.at(-1)).toBe(2020);
});

test("what is in place is there from its beginning to the year of the paper", () => {
  const radar = { state: "in-place", start: "1964" } as const;
  expect([1963, 1964, 2014, 2020].map((year) => isIn(year, radar))).toEqual([false, true, true, true]);
});

test("what is in place without a stated beginning is counted in the year of the paper only", () => {
  const tanks = { state: "in-place", start: null } as const;
  expect([2014, 2020].map((year) => isIn(year, tanks))).toEqual([false, true]);
});

test("what was withdrawn at an unknown time, or refused, is counted in the year in which it began or was to begin", () => {
  const fighters = { state: "withdrawn", start: "2014-03-13", end: null } as const;
  const airbase = { state: "refused", start: "2015" } as const;
  expect([2013, 2014, 2015].map((year) => isIn(year, fighters))).toEqual([false, true, false]);
  expect([2014, 2015, 2020].map((year) => isIn(year, airbase))).toEqual([false, true, false]);
});

test("on the map only marks of deployments are reached with the keyboard", () => {
  const links = siteMapSvg(chartNamed("site-map")).match(/<a [^>]*>/g) ?? [];
  const reached = links.filter((link) => !link.includes('tabindex="-1"'));
  expect(reached.length).toBeLessThan(links.length);
  expect(reached.filter((link) => link.includes('data-owner=""'))).toEqual([]);
});
