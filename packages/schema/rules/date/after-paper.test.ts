import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { dateAfterPaper } from "./after-paper.ts";

describe("date/after-paper", () => {
  test("a statement cannot be later than the paper", () => {
    const statement = (date: string) => ({ "statements/x": { ...minimal.statements, date } });
    const findings = findingsIn(dateAfterPaper, statement("2022"));
    expect(placesOf(findings)).toEqual(["statements/x.json date"]);
    expect(messagesOf(findings)).toEqual(["The date is `2022`, but the paper was published in 2020."]);
    expect(findingsIn(dateAfterPaper, statement("2020-12-31"))).toEqual([]);
  });

  test.each([
    [
      "arms-deals",
      { steps: [{ ...minimal["arms-deals"].steps[0], date: "2022", unknown: undefined }] },
      "steps.0.date",
    ],
    ["polls", { waves: [{ ...minimal.polls.waves[0], date: "2022" }] }, "waves.0.date"],
    ["deployments", { state: "in-place", start: "2022" }, "start"],
    ["entities", { kind: "agreement", date: "2022" }, "date"],
  ] as const)("nothing in %s that is past can be later", (collection, fields, path) => {
    const findings = findingsIn(dateAfterPaper, { [`${collection}/x`]: { ...minimal[collection], ...fields } });
    expect(placesOf(findings)).toEqual([`${collection}/x.json ${path}`]);
  });

  test("a plan can be later, but not by decades", () => {
    const event = (date: string) => ({ "events/x": { ...minimal.events, status: "planned", date } });
    expect(findingsIn(dateAfterPaper, event("2024"))).toEqual([]);
    expect(findingsIn(dateAfterPaper, event("2091"))[0]?.expected).toBe("A date in 2040 or earlier.");
    const exercise = { ...minimal.entities, kind: "exercise", name: "Zapad 2021", date: "2021" };
    expect(findingsIn(dateAfterPaper, { "entities/x": exercise })).toEqual([]);
  });

  test("a cited work cannot be later than the paper; a corroborating work can", () => {
    const work = { ...minimal.works, issued: { "date-parts": [[2071]] } };
    const findings = findingsIn(dateAfterPaper, { "works/x": work });
    expect(placesOf(findings)).toEqual(["works/x.json issued"]);
    expect(messagesOf(findings)).toEqual([
      "The year is 2071, but the paper that cites the work was published in 2020.",
    ]);
    expect(findingsIn(dateAfterPaper, { "works/x": { ...work, corroborating: true } })).toEqual([]);
  });
});
