/**
 * Predicates: what a sentence says about its values beyond printing them. A correction that makes one false stops the
 * build.
 *
 *     fell(first, last) // { name: "fell", holds: true, says: "63.9% > 40.4%", … }
 */
import { type Certainty, dateSpan, high, low, type Quantity } from "@unionstate/dataset";
import type { Field, Reference } from "./field.ts";

/** A statement about values of records. */
export type Predicate = {
  /** Example: `fell`. */
  readonly name: string;
  readonly holds: boolean;
  /** The values as they are, whether or not it holds. Example: `63.9% > 40.4%`. */
  readonly says: string;
  /** What has to be true, for the error message. Example: `the second value is lower than the first`. */
  readonly requires: string;
  readonly restsOn: readonly Field[];
};

/** The second value is lower than the first. */
export const fell = (first: Reference, last: Reference): Predicate =>
  compared("fell", first, last, (order) => order > 0, "the second value is lower than the first");

/** The second value is higher than the first. */
export const rose = (first: Reference, last: Reference): Predicate =>
  compared("rose", first, last, (order) => order < 0, "the second value is higher than the first");

/** The first value is lower than the second. */
export const lessThan = (a: Reference, b: Reference | number): Predicate =>
  compared("lessThan", a, b, (order) => order < 0, "the first value is lower than the second");

/** The first value is higher than the second. */
export const moreThan = (a: Reference, b: Reference | number): Predicate =>
  compared("moreThan", a, b, (order) => order > 0, "the first value is higher than the second");

/** A share is more than half. */
export const isMajority = (a: Reference): Predicate => {
  const more = moreThan(a, 50);
  const isStated = a.text.toLowerCase() === "a majority";
  return { ...more, name: "isMajority", holds: isStated || more.holds, requires: "the share is more than 50%" };
};

/** The second value is at least three times the first. */
export function tripled(first: Reference, last: Reference): Predicate {
  const [from, to] = [bounds(first.value), bounds(last.value)];
  return {
    name: "tripled",
    holds: from !== undefined && to !== undefined && sameUnit(first, last) && to[0] >= 3 * from[1],
    says: `${first.text}, ${last.text}`,
    requires: "the second value is at least 3 times the first",
    restsOn: restsOn(first, last),
  };
}

/** The values are equal; a word such as a state is compared as it is. */
export function equals(a: Reference, b: Reference | number | string): Predicate {
  const [left, right] = [a.value, typeof b === "object" ? b.value : b];
  const holds =
    typeof left === "string" || typeof right === "string"
      ? left === right
      : bounds(left)?.join() === bounds(right)?.join() && bounds(left) !== undefined && sameUnit(a, b);
  const says = `${a.text} ${holds ? "=" : "≠"} ${textOf(b)}`;
  return { name: "equals", holds, says, requires: "the two values are equal", restsOn: restsOn(a, b) };
}

/** A count is `n`: for sentences whose words only fit this number, such as “both”. */
export const counted = (count: Reference, n: number): Predicate => ({
  ...equals(count, n),
  name: "counted",
  requires: `the number of records is ${n}`,
});

/** The first date is entirely before the second. */
export function before(a: Reference, b: Reference): Predicate {
  const [first, second] = [a, b].map(({ value }) => (typeof value === "string" ? dateSpan(value) : undefined));
  const holds = Boolean(first?.last && second?.first && first.last < second.first);
  const says = `${a.text} ${holds ? "is before" : "is not before"} ${b.text}`;
  return { name: "before", holds, says, requires: "the first date is before the second", restsOn: restsOn(a, b) };
}

/** The record of each reference is at least as certain: `isCertain(a)` requires that the paper states it as a fact. */
export function isCertain(reference: Reference, as: Certainty = "stated"): Predicate {
  const holds = reference.restsOn.every(({ certainty }) => ranks[certainty] <= ranks[as]);
  return {
    name: "isCertain",
    holds,
    says: reference.restsOn.map(({ record, certainty }) => `\`${record}\` is ${certainty}`).join(", "),
    requires: as === "stated" ? "the paper states it as a fact" : `the paper is at least this sure of it: ${as}`,
    restsOn: reference.restsOn,
  };
}

const ranks: Readonly<Record<Certainty, number>> = { stated: 0, attributed: 1, hypothesis: 2, rumour: 3 };

/** Any other statement about values. */
export const holds = (condition: boolean, says: string, ...references: readonly Reference[]): Predicate => ({
  name: "holds",
  holds: condition,
  says,
  requires: "what it says is true",
  restsOn: restsOn(...references),
});

function compared(
  name: string,
  a: Reference,
  b: Reference | number,
  accepts: (order: number) => boolean,
  requires: string,
): Predicate {
  const order = sameUnit(a, b) ? compare(a.value, typeof b === "number" ? b : b.value) : undefined;
  const sign = order === undefined ? "cannot be compared with" : order < 0 ? "<" : order > 0 ? ">" : "=";
  return {
    name,
    holds: order !== undefined && accepts(order),
    says: `${a.text} ${sign} ${textOf(b)}`,
    requires,
    restsOn: restsOn(a, b),
  };
}

/** Negative if every number that `a` may be is lower than every one that `b` may be; `undefined` if they overlap. */
function compare(a: Reference["value"], b: Reference["value"]): number | undefined {
  const [left, right] = [bounds(a), bounds(b)];
  if (!left || !right) return undefined;
  if (left[1] < right[0] || (left[1] === right[0] && (isOpen(a) || isOpen(b)))) return -1;
  if (left[0] > right[1] || (left[0] === right[1] && (isOpen(a) || isOpen(b)))) return 1;
  return left[0] === left[1] && left.join() === right.join() ? 0 : undefined;
}

/** The lowest and the highest number that a value may be. */
function bounds(value: Reference["value"]): readonly [number, number] | undefined {
  if (value === null || typeof value === "string") return undefined;
  if (typeof value === "number") return [value, value];
  return [low(value) ?? Number.NEGATIVE_INFINITY, high(value) ?? Number.POSITIVE_INFINITY];
}

/** Whether the limit of a bound is not one of its numbers: `more than 75%`. */
const isOpen = (value: Reference["value"]): boolean =>
  isQuantity(value) && value.kind === "bound" && (value.comparator === "<" || value.comparator === ">");

const isQuantity = (value: Reference["value"]): value is Quantity => typeof value === "object" && value !== null;

function sameUnit(a: Reference, b: Reference | number | string): boolean {
  const other = typeof b === "object" ? b.value : b;
  return !isQuantity(a.value) || !isQuantity(other) || a.value.unit === other.unit;
}

const textOf = (value: Reference | number | string): string => (typeof value === "object" ? value.text : String(value));

const restsOn = (...values: readonly (Reference | number | string)[]): readonly Field[] =>
  values.flatMap((value) => (typeof value === "object" ? value.restsOn : []));
