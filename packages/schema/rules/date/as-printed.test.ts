import { describe, expect, test } from "vitest";
import type { Finding } from "../../json/problem.ts";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { dateAsPrinted } from "./as-printed.ts";

/** What the rule finds in a statement with this date, whose passage prints the given words. */
function findingsOf(date: string, printed: string, basis?: object[]): Finding[] {
  const evidence = [{ page: 31, section: "a", asPrinted: [printed] }];
  return findingsIn(dateAsPrinted, { "statements/x": { ...minimal.statements, date, evidence, basis } });
}

describe("date/as-printed", () => {
  test.each([
    ["2015-06", "`2015`"],
    ["2016-07", "`July`"],
    ["2016-06-03", "`3`"],
    ["2015-07", "`2015` or `July`"],
  ])("%s does not match “June 2016”", (date, words) => {
    const findings = findingsOf(date, "June 2016");
    expect(placesOf(findings)).toEqual(["statements/x.json date"]);
    expect(messagesOf(findings)).toEqual([
      `The date is \`${date}\`, but no \`asPrinted\` of this record contains ${words}.`,
    ]);
  });

  test.each([
    ["2016/2017", "2016-17"],
    ["199X", "since the 1990s"],
    ["1992/2008", "1992-2008"],
    ["2018-08/2019-04", "August 2018 to April 2019"],
  ])("%s matches “%s”", (date, printed) => {
    expect(findingsOf(date, printed)).toEqual([]);
  });

  test("1970 does not match “since the 1970s”", () => {
    expect(messagesOf(findingsOf("1970", "since the 1970s"))).toEqual([
      "The date is `1970`, but no `asPrinted` of this record contains `1970`.",
    ]);
  });

  test("a date explained in `basis` needs no printed words", () => {
    const basis = [{ for: ["date"], kind: "derived", note: "A year before the visit." }];
    expect(findingsOf("2015", "June 2016", basis)).toEqual([]);
  });

  test("the words can be in the field beside the date", () => {
    const statement = { ...minimal.statements, date: "199X" };
    const findingsWith = (fields: object) => findingsIn(dateAsPrinted, { "statements/x": { ...statement, ...fields } });
    expect(placesOf(findingsWith({}))).toEqual(["statements/x.json date"]);
    expect(findingsWith({ dateAsPrinted: "early 1990s" })).toEqual([]);
  });
});
