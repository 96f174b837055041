import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("citation/order", () => {
  test("a marker out of order is told", () => {
    expect(
      briefly(
        problemsAfter({
          "citations/note-80": (record) => {
            record.marker.page = 3;
          },
        }),
        "citation/order",
      ),
    ).toEqual([
      "citations/note-80.json citation/order Note 80 stands on page 19, and its marker on page 3.",
      "citations/note-80.json citation/order The marker of note 80 stands on page 3, between notes marked on pages 18 and 19.",
    ]);
  });

  test("a note far from its marker is told", () => {
    expect(
      briefly(
        problemsAfter({
          "citations/note-80": (record) => {
            record.page = 33;
          },
        }),
        "citation/order",
      ),
    ).toEqual(["citations/note-80.json citation/order Note 80 stands on page 33, and its marker on page 19."]);
  });
});
