import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { intervalReversed } from "./reversed.ts";

const findingsOf = (deliveryDate: string) =>
  findingsIn(intervalReversed, { "arms-deals/x": { ...minimal["arms-deals"], orderDate: "2016-06", deliveryDate } });

describe("interval/reversed", () => {
  test("a delivery before the order is reported", () => {
    const findings = findingsOf("2015");
    expect(placesOf(findings)).toEqual(["arms-deals/x.json deliveryDate"]);
    expect(messagesOf(findings)).toEqual(["`deliveryDate` (`2015`) is before `orderDate` (`2016-06`)."]);
  });

  test("a delivery in the month of the order is accepted", () => {
    expect(findingsOf("2016-06")).toEqual([]);
  });
});
