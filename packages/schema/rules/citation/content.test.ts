import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { citationContent } from "./content.ts";

describe("citation/content", () => {
  test("a reference must cite something", () => {
    const findings = findingsIn(citationContent, { "citations/note-1": { ...minimal.citations, kind: "reference" } });
    expect(placesOf(findings)).toEqual(["citations/note-1.json kind"]);
    expect(messagesOf(findings)).toEqual(["`works` is missing from a footnote of kind `reference`."]);
  });

  test.each([
    [{ kind: "reference", urlAsPrinted: "http://www." }],
    [{ kind: "comment", comment: "A remark." }],
    [{ kind: "interview", comment: "An interview." }],
    [{ kind: "lost" }],
  ])("%j is complete", (fields) => {
    expect(findingsIn(citationContent, { "citations/note-1": { ...minimal.citations, ...fields } })).toEqual([]);
  });
});
