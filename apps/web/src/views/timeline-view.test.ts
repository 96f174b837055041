import { describe, expect, test } from "vitest";
import { entityGroups, type TimelineItem, timelineView } from "./timeline-view.ts";

const { periods, undated, unsure } = timelineView();
const dated = periods.flatMap(({ entries }) => entries);

const entryOf = (id: string): TimelineItem | undefined =>
  [...dated, ...undated, ...unsure].find(({ record }) => record.id === id);

test("the timeline is in order, with decades apart and before their first year", () => {
  const ids = periods.map(({ id }) => id);
  const years = ids.map((id) => Number.parseInt(id, 10));
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  expect(ids.indexOf("2000")).toBe(ids.indexOf("2000s") + 1);
  expect(ids).toContain("2017");
  expect(periods.find(({ id }) => id === "1990s")?.name).toBe("The 1990s");
  expect(periods.find(({ id }) => id === "2010s")?.entries.map(({ record }) => record.id)).toContain(
    "soft-belarusianisation-2010s",
  );
});

test("every event, statement and deployment is in it", () => {
  const shown = new Set([...dated, ...undated, ...unsure].map(({ record }) => record));
  expect([...shown].filter((record) => "speakers" in record)).toHaveLength(122);
  expect([...shown].filter((record) => "status" in record && "actors" in record)).toHaveLength(143);
  expect([...shown].filter((record) => "tenure" in record)).toHaveLength(21);
});

describe("an entry says how precise its date is", () => {
  test.each([
    ["russian-aircraft-requested-2014", "12 March 2014", ""],
    ["lukashenka-su-27p-2013", "About April 2013", "day not stated"],
    ["mercenaries-criminalised", "About 2014", "month not stated"],
    ["zapad-2017-panic", "2017", "month not stated; in the paper: “in early 2017”"],
    ["zapad-soviet", "“since the 1970s”", "year not stated"],
    ["belarus-neutral-on-ukraine-2014", "Since 2014", ""],
    ["russia-starts-hybrid-integration", "Not stated", ""],
  ])("%s", (id, when, precision) => {
    expect(entryOf(id)).toMatchObject({ when, precision });
  });
});

test("a figure has its value, and no month is missing in what is about a whole year", () => {
  expect(entryOf("zapad-2017-russian-soldiers")).toMatchObject({ when: "2017", precision: "", value: "3,000 people" });
});

test("hypotheses and rumours are apart, and say what they are", () => {
  expect(unsure.length).toBeGreaterThan(3);
  for (const { certainty, label } of unsure) expect(`${certainty} ${label}`).toMatch(/hypothesi|rumour/i);
  for (const { filters } of [...dated, ...undated]) expect(filters.certainty).toMatch(/sure any$/);
});

test("Zapad 2017 is found by its name and by its matter", () => {
  const exercises = entityGroups(dated).find(({ name }) => name === "Exercises");
  expect(exercises?.entities.map(({ id }) => id)).toContain("zapad-2017");
  const found = (filter: "who" | "matter", value: string): readonly string[] =>
    [...dated, ...undated]
      .filter(({ filters }) => filters[filter].split(" ").includes(value))
      .map(({ record }) => record.id);
  expect(found("who", "zapad-2017")).toEqual(
    expect.arrayContaining(["zapad-2017-held", "zapad-2017-troops", "howard-unheard-of"]),
  );
  expect(found("matter", "zapad-exercises")).toEqual(
    expect.arrayContaining(["zapad-2017-panic", "russia-belarus-tank-formation-2017"]),
  );
});
