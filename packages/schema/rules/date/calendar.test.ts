import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { dateCalendar } from "./calendar.ts";

const findingsOf = (date: string) => findingsIn(dateCalendar, { "events/x": { ...minimal.events, date } });

describe("date/calendar", () => {
  test.each([
    ["2014-02-30", "`2014-02-30` is not a date in the calendar: February 2014 has 28 days."],
    ["2014-01/2014-06-31", "`2014-01/2014-06-31` is not a date in the calendar: June 2014 has 30 days."],
    ["2014-13", "`2014-13` is not a date in the calendar."],
  ])("%s is not a date", (date, message) => {
    const findings = findingsOf(date);
    expect(placesOf(findings)).toEqual(["events/x.json date"]);
    expect(messagesOf(findings)).toEqual([message]);
  });

  test("an interval must not end before it begins", () => {
    const [finding] = findingsOf("2018/2017");
    expect(finding).toMatchObject({
      message: "The interval `2018/2017` ends before it begins.",
      expected: "An interval whose end is not before its beginning, such as `2016/2017`.",
      fix: "Swap its ends (`2017/2018`), or correct the wrong one.",
    });
  });

  test("any date that exists is accepted", () => {
    expect(findingsOf("2015")).toEqual([]);
  });

  test("the date of a work must exist", () => {
    const findings = findingsIn(dateCalendar, {
      "works/x": { ...minimal.works, issued: { "date-parts": [[2016, 2, 30]] } },
    });
    expect(placesOf(findings)).toEqual(["works/x.json issued.date-parts.0"]);
    expect(messagesOf(findings)).toEqual(["`[2016, 2, 30]` is not a valid date."]);
  });
});
