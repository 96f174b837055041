import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("list/repeated", () => {
  test("a participant who is named twice is told", () => {
    expect(
      briefly(
        problemsAfter({
          "events/milk-war-2009": (record) => {
            record.participants.push(record.participants[0]);
          },
        }),
        "list/repeated",
      ),
    ).toEqual(["events/milk-war-2009.json list/repeated `belarus` stands twice in `participants`."]);
  });

  test("a passage that is given twice is told", () => {
    expect(
      briefly(
        problemsAfter({
          "events/milk-war-2009": (record) => {
            record.evidence.push({ ...record.evidence[0] });
          },
        }),
        "list/repeated",
      ),
    ).toEqual(["events/milk-war-2009.json list/repeated This entry stands twice in `evidence`."]);
  });
});
