import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf } from "../../test/records.ts";
import { pollShareRange } from "./share-range.ts";

const findingsOf = (value: object) =>
  findingsAfter(pollShareRange, {
    "polls/two-unions": (poll) => Object.assign(poll.waves[1].results[0].value, value),
  });

describe("poll/share-range", () => {
  test.each([
    [{ value: 545 }, "545 with the unit `%`"],
    [{ unit: "percentage-point" }, "54.5 with the unit `percentage-point`"],
  ])("%j is not a share", (value, shown) => {
    const findings = findingsOf(value);
    expect(placesOf(findings)).toEqual(["polls/two-unions.json waves.1.results.0.value"]);
    expect(messagesOf(findings)).toEqual([`Invalid share: ${shown}.`]);
  });
});
