import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { eventOther } from "./other.ts";

test("event/other: every `other` event beyond one in ten is reported", () => {
  const eventsOf = (others: number) =>
    Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `events/e${String(index).padStart(2, "0")}`,
        { ...minimal.events, kind: index < others ? "other" : "trade" },
      ]),
    );
  expect(findingsIn(eventOther, eventsOf(2))).toEqual([]);
  const findings = findingsIn(eventOther, eventsOf(4));
  expect(placesOf(findings)).toEqual(["events/e02.json kind", "events/e03.json kind"]);
  expect(messagesOf(findings)[0]).toBe("4 of 20 events are of kind `other`.");
});
