import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { eventExercise } from "./exercise.ts";

/** What the rule finds in an exercise about two dated exercises of 2013 and 2017. */
const findingsOf = (event: object) =>
  findingsIn(eventExercise, {
    "entities/zapad-2013": { ...minimal.entities, kind: "exercise", name: "Zapad 2013", date: "2013-09" },
    "entities/zapad-2017": { ...minimal.entities, kind: "exercise", name: "Zapad 2017", date: "2017-09" },
    "events/x": { ...minimal.events, kind: "exercise", about: ["zapad-2017"], ...event },
  });

describe("event/exercise", () => {
  test.each(["2013", "2017-03", "2017-10/.."])("%s for an exercise of September 2017 is reported", (date) => {
    const findings = findingsOf({ date });
    expect(placesOf(findings)).toEqual(["events/x.json date"]);
    expect(messagesOf(findings)).toEqual([`The date is \`${date}\`, but \`zapad-2017\` is dated \`2017-09\`.`]);
  });

  test.each([
    ["the same month", { date: "2017-09" }],
    ["a day of it", { date: "2017-09-14" }],
    ["a less precise date", { date: "2017" }],
    ["the date of another of its exercises", { date: "2013", about: ["zapad-2013", "zapad-2017"] }],
    ["a plan", { date: "2018", status: "postponed" }],
    ["what others thought of it before", { date: "2016", kind: "perception" }],
    ["an unknown date", { date: null, unknown: { date: "notStated" } }],
  ])("%s: accepted", (_, event) => {
    expect(findingsOf(event)).toEqual([]);
  });

  test("the records are accepted", () => {
    expect([...eventExercise.check(realRecords())]).toEqual([]);
  });
});
