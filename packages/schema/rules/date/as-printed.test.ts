import { describe, expect, test } from "vitest";
import type { Finding } from "../../json/problem.ts";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { dateAsPrinted } from "./as-printed.ts";

/** What the rule finds in a deal with this order date, whose passage prints the given words. */
function findingsOf(orderDate: string, printed: string, basis?: object[]): Finding[] {
  const evidence = [{ page: 31, section: "a", asPrinted: [printed] }];
  return findingsIn(dateAsPrinted, { "arms-deals/x": { ...minimal["arms-deals"], orderDate, evidence, basis } });
}

describe("date/as-printed", () => {
  test.each([
    ["2015-06", "`2015`"],
    ["2016-07", "`July`"],
    ["2016-06-03", "`3`"],
    ["2015-07", "`2015` or `July`"],
  ])("%s does not match “June 2016”", (date, words) => {
    const findings = findingsOf(date, "June 2016");
    expect(placesOf(findings)).toEqual(["arms-deals/x.json orderDate"]);
    expect(messagesOf(findings)).toEqual([
      `The date is \`${date}\`, but no \`asPrinted\` of this record contains ${words}.`,
    ]);
  });

  test.each([
    ["2016/2017", "2016-17"],
    ["199X", "since the 1990s"],
    ["1992/2008", "1992-2008"],
    ["2018-08/2019-04", "August 2018 to April 2019"],
    ["../2016-10-07", "7 October 2016"],
  ])("%s matches “%s”", (date, printed) => {
    expect(findingsOf(date, printed)).toEqual([]);
  });

  test("a date explained in `basis` needs no printed words", () => {
    const basis = [{ for: ["orderDate"], kind: "derived", note: "A year before delivery." }];
    expect(findingsOf("2015", "June 2016", basis)).toEqual([]);
  });
});
