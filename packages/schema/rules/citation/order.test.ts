import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf } from "../../test/records.ts";
import { citationOrder } from "./order.ts";

const neighbours = [78, 79, 81, 82].map((number) => `citations/note-${number}`);

describe("citation/order", () => {
  test("a marker out of order is reported, and its note on a later page", () => {
    const findings = findingsAfter(
      citationOrder,
      {
        "citations/note-80": (note) => {
          note.marker.page = 3;
        },
      },
      ...neighbours,
    );
    expect(placesOf(findings)).toEqual(["citations/note-80.json marker.page", "citations/note-80.json page"]);
    expect(messagesOf(findings)).toEqual([
      "The marker of footnote 80 is on page 3, but that of footnote 79 is on page 18 and that of footnote 81 is on page 19.",
      "Footnote 80 is on page 19, but its marker is on page 3.",
    ]);
    expect(findings.map(({ expected }) => expected)).toEqual([
      "A page from 18 to 19.",
      "The footnote on page 3 or 4, or its marker on page 18 or 19.",
    ]);
  });

  test("a note far from its marker is reported", () => {
    const findings = findingsAfter(
      citationOrder,
      {
        "citations/note-80": (note) => {
          note.page = 33;
        },
      },
      ...neighbours,
    );
    expect(placesOf(findings)).toEqual(["citations/note-80.json page"]);
  });

  test("a note may run over to the next page", () => {
    const findings = findingsAfter(
      citationOrder,
      {
        "citations/note-80": (note) => {
          note.page = note.marker.page + 1;
        },
      },
      ...neighbours,
    );
    expect(findings).toEqual([]);
  });
});
