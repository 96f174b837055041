import type { Quantity } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { pinned as dataset } from "../test/pinned.ts";
import type { Reference } from "./field.ts";
import {
  before,
  counted,
  equals,
  fell,
  holds,
  isCertain,
  isMajority,
  lessThan,
  moreThan,
  type Predicate,
  rose,
  tripled,
} from "./predicates.ts";
import { references } from "./references.ts";

const { count, eventDate, figure, recordLabel, share } = references(dataset);

/** A reference to a number that no record has. */
const value = (quantity: Reference["value"], text = JSON.stringify(quantity)): Reference => ({
  kind: "reference",
  form: "number",
  text,
  value: quantity,
  restsOn: [],
});

const people = (number: number): Reference => value({ kind: "exact", value: number, unit: "person" }, `${number}`);
const bound = (comparator: "<" | "<=" | ">" | ">=", limit: number): Quantity => ({
  kind: "bound",
  comparator,
  limit,
  unit: "person",
});
const range = (low: number, high: number): Quantity => ({ kind: "range", low, high, unit: "person" });

test("a predicate says the values as they are, and the fields that it rests on", () => {
  const [first, last] = [
    share("two-unions", "2018-01", "union-with-russia"),
    share("two-unions", "2019-12", "union-with-russia"),
  ];
  expect(fell(first, last)).toMatchObject({ name: "fell", holds: true, says: "63.9% > 40.4%" });
  expect(rose(first, last)).toMatchObject({ holds: false, says: "63.9% > 40.4%" });
  expect(fell(first, last).restsOn.map(({ path }) => path)).toEqual([
    "waves.2018-01.union-with-russia",
    "waves.2019-12.union-with-russia",
  ]);
});

test.each<[Predicate, boolean]>([
  [lessThan(people(1), people(2)), true],
  [lessThan(people(2), people(2)), false],
  [moreThan(people(3), 2), true],
  [tripled(people(2), people(6)), true],
  [tripled(people(2), people(5)), false],
  [equals(people(2), people(2)), true],
  [equals(people(2), value({ kind: "exact", value: 2, unit: "aircraft" })), false],
  [equals(value(null), value(null)), false],
  [isMajority(value({ kind: "exact", value: 50.1, unit: "%" })), true],
  [isMajority(value({ kind: "exact", value: 50, unit: "%" })), false],
])("%j: %s", (predicate, expected) => {
  expect(predicate.holds).toBe(expected);
});

test.each<[Quantity, Quantity, boolean]>([
  [bound("<", 2), bound(">", 2), true],
  [bound("<", 3), bound(">", 2), false],
  [bound("<=", 2), bound(">=", 2), false],
  [range(1, 2), range(3, 4), true],
  [range(1, 3), range(3, 4), false],
])("bounds and ranges that overlap are not compared: %j < %j is %s", (a, b, expected) => {
  expect(lessThan(value(a), value(b)).holds).toBe(expected);
});

test("values of different units, and unknown ones, are not compared", () => {
  const aircraft = value({ kind: "exact", value: 1, unit: "aircraft" }, "one aircraft");
  expect(lessThan(aircraft, people(2))).toMatchObject({ holds: false, says: "one aircraft cannot be compared with 2" });
  expect(lessThan(value(null), people(2)).holds).toBe(false);
});

test("counts, dates and certainties can be required", () => {
  expect(counted(count(["poll", "polls"], dataset.list("polls")), dataset.list("polls").length).holds).toBe(true);
  expect(counted(count(["poll", "polls"], []), 1)).toMatchObject({ holds: false, says: "0 polls ≠ 1" });
  const [treaty, ultimatum] = [eventDate("union-state-treaty-1999"), eventDate("medvedev-ultimatum-2018")];
  expect(before(treaty, ultimatum).holds).toBe(true);
  expect(before(ultimatum, treaty)).toMatchObject({
    holds: false,
    says: "13 December 2018 is not before 8 December 1999",
  });
  expect(isCertain(recordLabel("events/union-state-treaty-1999")).holds).toBe(true);
  expect(isCertain(figure("conquest-hours")).holds).toBe(false);
  expect(isCertain(figure("conquest-hours"), "attributed").holds).toBe(true);
});

test("anything else can be required", () => {
  expect(holds(true, "the pollster is unknown", recordLabel("polls/two-unions")).restsOn).toHaveLength(1);
});
