import { describe, expect, test } from "vitest";
import { findingsAfter, findingsIn, messagesOf, minimal, placesOf, realRecords } from "../../test/records.ts";
import { citationAddress } from "./address.ts";

describe("citation/address", () => {
  test("two notes with each other's works are reported, with the work that is meant", () => {
    const real = realRecords();
    const [one, other] = ["note-25", "note-27"].map(
      (id) => real.of("citations").find(({ record }) => record.id === id)?.record,
    );
    const works = [one, other].map((note) => `works/${note?.works?.[0]?.work}`);
    const findings = findingsAfter(
      citationAddress,
      {
        "citations/note-25": (note) => (note.works[0].work = other?.works?.[0]?.work),
        "citations/note-27": (note) => (note.works[0].work = one?.works?.[0]?.work),
      },
      ...works,
    );
    expect(placesOf(findings)).toEqual([
      "citations/note-25.json works.0.work",
      `${works[1]}.json URL`,
      "citations/note-27.json works.0.work",
      `${works[0]}.json URL`,
    ]);
    expect(findings[0]?.expected).toBe("`moscow-times-fraternal-ukraine`, the work with the printed address.");
  });

  test.each([
    ["https://example.org/other/page", {}, false],
    ["https://example.org/strange-war-in-the-east", {}, true],
    ["https://doi.org/10.1000/182", { DOI: "10.1000/182" }, true],
  ])("a copy with the title in its address is accepted for the work at %s (%o): %s", (URL, work, isValid) => {
    const url = "https://example.com/copies/a-strange-war";
    const findings = findingsIn(citationAddress, {
      "works/x": { ...minimal.works, ...work, title: "A strange war", URL },
      "citations/note-1": { ...minimal.citations, kind: "reference", works: [{ work: "x", url }] },
    });
    expect(findings.length === 0).toBe(isValid);
  });

  test.each([
    ["http://www.example.org/report/", true],
    ["example.org/report?utm_source=mail#page", true],
    ["https://example.org/reprot", true],
    ["https://example.com/another", false],
  ])("%s for https://example.org/report: %s", (url, isValid) => {
    const findings = findingsIn(citationAddress, {
      "works/x": minimal.works,
      "citations/note-1": { ...minimal.citations, kind: "reference", works: [{ work: "x", url }] },
    });
    expect(findings.length === 0).toBe(isValid);
    if (!isValid) expect(messagesOf(findings)[0]).toContain("but the footnote prints https://example.com/another.");
  });
});
