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
