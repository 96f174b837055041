import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { eventTwin } from "./twin.ts";

const treaty = {
  ...minimal.events,
  label: "Belarus and Russia founded the Union State",
  kind: "signature",
  date: "1999-12-08",
  actors: ["belarus", "russia"],
};

const findingsOf = (one: object, other: object) =>
  findingsIn(eventTwin, {
    "events/x": { ...treaty, ...one },
    "events/y": { ...treaty, label: "A treaty was signed in the Kremlin", ...other },
  });

describe("event/twin", () => {
  test("a second event with the same kind, date and participants is reported", () => {
    const findings = findingsOf({}, { label: "Russia and Belarus signed a treaty", about: ["treaty"] });
    expect(placesOf(findings)).toEqual(["events/y.json id"]);
    expect(messagesOf(findings)).toEqual(["`y` seems to describe the same as `x`."]);
  });

  test.each([
    ["another date", {}, { date: "1999-12-09" }],
    ["another kind", {}, { kind: "meeting" }],
    ["other participants", {}, { actors: ["belarus", "china"] }],
    ["a year alone, and one more participant", { date: "1999" }, { date: "1999", about: ["treaty"] }],
    ["one participant", { actors: ["belarus"] }, { actors: ["belarus"] }],
    ["no date", { date: null, unknown: { date: "notStated" } }, { date: null, unknown: { date: "notStated" } }],
  ])("events with %s are accepted", (_, one, other) => {
    expect(findingsOf(one, other)).toEqual([]);
  });

  test("a year alone with exactly the same participants is reported", () => {
    expect(findingsOf({ date: "1999" }, { date: "1999" })).toHaveLength(1);
  });

  test("nearly the same label is reported with other participants, also without a date", () => {
    const unknown = { date: null, unknown: { date: "notStated" }, actors: ["belarus"] };
    const label = "Belarus and Russia finally founded the Union State";
    expect(findingsOf(unknown, { ...unknown, label })).toHaveLength(1);
    expect(findingsOf({}, { label, kind: "meeting" })).toEqual([]);
  });

  test("two statements of one day by the same person on the same subject are reported", () => {
    const said = { ...minimal.statements, date: "2013-04-23" };
    const statements = (other: object) => ({
      "statements/x": said,
      "statements/y": { ...said, label: "A base is planned", ...other },
    });
    expect(placesOf(findingsIn(eventTwin, statements({})))).toEqual(["statements/y.json id"]);
    expect(findingsIn(eventTwin, statements({ about: ["russia"] }))).toEqual([]);
  });

  test("the records are accepted", () => {
    expect([...eventTwin.check(realRecords())]).toEqual([]);
  });
});
