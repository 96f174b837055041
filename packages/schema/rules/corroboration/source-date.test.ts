import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { corroborationSourceDate } from "./source-date.ts";

/** What the rule finds in a deployment with a corroboration of a date, from a work of another. */
const findingsOf = (date: string | undefined, issued: readonly number[] | undefined, deployment: object = {}) =>
  findingsIn(corroborationSourceDate, {
    "works/w": { ...minimal.works, corroborating: true, ...(issued && { issued: { "date-parts": [issued] } }) },
    "deployments/x": {
      ...minimal.deployments,
      corroborations: [{ work: "w", agreement: "adds", note: "More.", ...(date && { date }) }],
      ...deployment,
    },
  });

describe("corroboration/source-date", () => {
  test("a report about 2019 in a work of 2015 is reported", () => {
    const findings = findingsOf("2019-08", [2015, 3]);
    expect(placesOf(findings)).toEqual(["deployments/x.json corroborations.0.date"]);
    expect(messagesOf(findings)).toEqual(["The date is `2019-08`, but `w` is from 2015."]);
  });

  test.each([
    ["a work of the same month", "2019-08", [2019, 8], {}],
    ["a work of the same year", "2019-08", [2019], {}],
    ["a period that has begun", "2018/2022", [2019], {}],
    ["a work without a date", "2019-08", undefined, {}],
    ["a report without a date", undefined, [2015], {}],
    ["a plan", "2019", [2015], { state: "planned" }],
  ])("%s is accepted", (_, date, issued, deployment) => {
    expect(findingsOf(date, issued, deployment)).toEqual([]);
  });

  test("the records are accepted", () => {
    expect([...corroborationSourceDate.check(realRecords())]).toEqual([]);
  });
});
