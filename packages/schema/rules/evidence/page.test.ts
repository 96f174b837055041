import { describe, expect, test } from "vitest";
import { findingsIn, minimal, placesOf } from "../../test/records.ts";
import { evidencePage } from "./page.ts";

const sections = {
  "sections/first": { ...minimal.sections, position: 1, page: 1 },
  "sections/second": { ...minimal.sections, position: 2, page: 10 },
  "sections/third": { ...minimal.sections, position: 3, page: 12 },
};
const findingsOf = (page: number) =>
  findingsIn(evidencePage, {
    ...sections,
    "events/x": { ...minimal.events, evidence: [{ page, section: "second" }] },
    "citations/note-1": { ...minimal.citations, marker: { page, section: "second" } },
  });

describe("evidence/page", () => {
  test("the page of evidence and markers must be in their section", () => {
    const findings = findingsOf(18);
    expect(placesOf(findings)).toEqual(["events/x.json evidence.0.page", "citations/note-1.json marker.page"]);
    expect(findings[0]).toMatchObject({
      message: "Page 18 is outside `second`, which covers pages 10–12.",
      expected: "A page of that section, or a section of page 18: `third`.",
    });
  });

  test.each([10, 11, 12])("page %i is in a section that covers pages 10–12", (page) => {
    expect(findingsOf(page)).toEqual([]);
  });
});
