import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { workTitle } from "./title.ts";

const findingsOf = (fields: object) => findingsIn(workTitle, { "works/x": { ...minimal.works, ...fields } });

describe("work/title", () => {
  test.each([
    [{ title: "A report" }, "title", "`titleSource` is missing, so the source of the title is unknown."],
    [{ title: null, titleSource: "note" }, "titleSource", "`titleSource` is given, but `title` is `null`."],
    [{ titleSource: "work" }, "titleSource", "`titleSource` is `work`, but `verifiedIn` is missing."],
  ])("%j is reported", (fields, field, message) => {
    const findings = findingsOf(fields);
    expect(placesOf(findings)).toEqual([`works/x.json ${field}`]);
    expect(messagesOf(findings)).toEqual([message]);
  });

  test("a title inferred from the URL has its words from there", () => {
    const url = { titleSource: "url", URL: "https://example.org/fort-trump-victims" };
    expect(findingsOf({ ...url, title: "Fort Trump’s Victims" })).toEqual([]);
    expect(messagesOf(findingsOf({ ...url, title: "Fort Trump’s heroes" }))).toEqual([
      "`titleSource` is `url`, but the URL does not contain “heroes”.",
    ]);
  });

  test.each([
    [{ titleSource: "note" }],
    [{ titleSource: "work", verifiedIn: ["https://example.org/report"] }],
    [{ title: null }],
  ])("%j is accepted", (fields) => {
    expect(findingsOf(fields)).toEqual([]);
  });
});
