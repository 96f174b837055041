import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { evidenceSourceDate } from "./source-date.ts";

/** What the rule finds in an event whose footnote cites works of these dates. */
const findingsOf = (event: object, ...dates: (readonly number[] | undefined)[]) =>
  findingsIn(evidenceSourceDate, {
    "events/x": { ...minimal.events, evidence: [{ page: 19, section: "a", citations: [1] }], ...event },
    "citations/note-1": {
      ...minimal.citations,
      kind: "reference",
      works: dates.map((_, index) => ({ work: `w${index}` })),
    },
    ...Object.fromEntries(
      dates.map((date, index) => [
        `works/w${index}`,
        { ...minimal.works, ...(date && { issued: { "date-parts": [date] } }) },
      ]),
    ),
  });

describe("evidence/source-date", () => {
  test("an event of 2017 with a source of 2012 is reported", () => {
    const findings = findingsOf({ date: "2017" }, [2012, 5]);
    expect(placesOf(findings)).toEqual(["events/x.json evidence.0.citations"]);
    expect(messagesOf(findings)).toEqual(["The date is `2017`, but the latest source of the passage is from 2012."]);
  });

  test.each([
    ["a later source beside an earlier one", { date: "2017" }, [[2012], [2017, 3, 1]]],
    ["a source without a date", { date: "2017" }, [[2012], undefined]],
    ["a source of the same year", { date: "2017-12" }, [[2017]]],
    ["a planned event", { date: "2020-09", status: "planned" }, [[2019]]],
    ["an unknown date", { date: null, unknown: { date: "notStated" } }, [[2012]]],
  ])("%s is accepted", (_, event, dates) => {
    expect(findingsOf(event, ...dates)).toEqual([]);
  });

  test("the records are accepted", () => {
    expect([...evidenceSourceDate.check(realRecords())]).toEqual([]);
  });
});
