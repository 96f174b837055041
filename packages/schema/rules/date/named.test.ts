import { describe, expect, test } from "vitest";
import { findingsAfter, findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { dateNamed } from "./named.ts";

describe("date/named", () => {
  test("Zapad 2017 dated 2013 is reported", () => {
    const findings = findingsAfter(dateNamed, {
      "entities/zapad-2017": (entity) => {
        entity.date = "2013-09";
      },
    });
    expect(placesOf(findings)).toEqual(["entities/zapad-2017.json date"]);
    expect(messagesOf(findings)).toEqual(["The date is `2013-09`, but `id` says 2017."]);
  });

  test("an event dated 2091 is reported if its label has the year", () => {
    const event = { ...minimal.events, label: "Russia banned Belarusian milk (2009)", date: "2091" };
    expect(messagesOf(findingsIn(dateNamed, { "events/x": event }))).toEqual([
      "The date is `2091`, but `label` says 2009.",
    ]);
  });

  test("one of several years is enough, and an interval or decade includes its years", () => {
    const event = (label: string, date: string) => ({ "events/x": { ...minimal.events, label, date } });
    expect(findingsIn(dateNamed, event("Russia announced in 2013 an airbase for 2015", "2013-04"))).toEqual([]);
    expect(findingsIn(dateNamed, event("Belarus balanced until 2008", "1992/2008"))).toEqual([]);
    expect(findingsIn(dateNamed, event("Russia left its base in 1995", "199X"))).toEqual([]);
    expect(findingsIn(dateNamed, event("Belarus was neutral (as of 2020)", "2014/.."))).toEqual([]);
  });

  test("what was in place in 2020 can be named by that year", () => {
    expect([...dateNamed.check(realRecords((name) => name === "deployments/russia-belarus-volga-radar"))]).toEqual([]);
  });

  test("an invalid date is left to `date/calendar`", () => {
    const event = { ...minimal.events, label: "Russia banned milk (2009)", date: "2009-02-31" };
    expect(findingsIn(dateNamed, { "events/x": event })).toEqual([]);
  });
});
