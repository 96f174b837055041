import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { dealSteps } from "./steps.ts";

const [requested] = minimal["arms-deals"].steps;

/** What the rule finds in a deal with these steps, each a request with the given fields changed. */
const findingsOf = (...steps: object[]) =>
  findingsIn(dealSteps, {
    "arms-deals/x": { ...minimal["arms-deals"], steps: steps.map((step) => ({ ...requested, ...step })) },
    "events/treaty": { ...minimal.events, date: "2016-06-20" },
    "entities/belarus": { ...minimal.entities, kind: "state" },
    "entities/president": { ...minimal.entities, kind: "body", country: "belarus" },
    "entities/lukashenka": { ...minimal.entities, kind: "person", roles: [{ title: "president", of: "president" }] },
  });

const delivered = { kind: "delivered", number: null, unknown: { date: "notStated", number: "notStated" } };
const ordered = { ...delivered, kind: "ordered", price: null };

describe("deal/steps", () => {
  test.each(["refused", "withdrawn"])("`%s` must say who acted", (kind) => {
    const findings = findingsOf({}, { kind });
    expect(placesOf(findings)).toEqual(["arms-deals/x.json steps.1.kind"]);
    expect(findings[0]).toMatchObject({
      message: `The step \`${kind}\` does not say who acted.`,
      expected: "`by`: `russia` or `belarus`.",
    });
  });

  test.each(["russia", "belarus", "president", "lukashenka"])("`%s` can refuse", (by) => {
    expect(findingsOf({ kind: "refused", by })).toEqual([]);
  });

  test("someone who is neither a party nor represents one cannot", () => {
    const findings = findingsOf({ kind: "refused", by: "ukraine" });
    expect(placesOf(findings)).toEqual(["arms-deals/x.json steps.0.by"]);
    expect(messagesOf(findings)).toEqual([
      "`ukraine` is neither a party to this deal nor a body or representative of one.",
    ]);
  });

  test("arms must not be delivered before they are ordered", () => {
    expect(findingsOf(ordered, delivered)).toEqual([]);
    expect(findingsOf(delivered)).toEqual([]);
    const findings = findingsOf(delivered, ordered);
    expect(placesOf(findings)).toEqual(["arms-deals/x.json steps.0"]);
    expect(messagesOf(findings)).toEqual(["The arms are delivered in an earlier step than they are ordered."]);
  });

  test("no more can be delivered than are ordered, in all deliveries together", () => {
    const number = (value: number, more: object = {}) => ({
      number: { kind: "exact", value, unit: "aircraft", ...more },
      unknown: { date: "notStated" },
    });
    const twelve = { ...ordered, ...number(12), unknown: { date: "notStated", price: "notStated" } };
    const deliveryOf = (value: number, more?: object) => ({ ...delivered, ...number(value, more) });
    expect(findingsOf(twelve, deliveryOf(4), deliveryOf(8))).toEqual([]);
    expect(findingsOf(twelve, deliveryOf(500, { unit: "person" }))).toEqual([]);
    const findings = findingsOf(twelve, deliveryOf(4), deliveryOf(9));
    expect(placesOf(findings)).toEqual(["arms-deals/x.json steps.2.number"]);
    expect(messagesOf(findings)).toEqual(["13 are delivered, but only 12 are ordered."]);
  });

  test("the date of a step must agree with that of its event", () => {
    expect(findingsOf({ event: "treaty", date: "2016-06" })).toEqual([]);
    expect(findingsOf({ event: "treaty" })).toEqual([]);
    const findings = findingsOf({ event: "treaty", date: "2015" });
    expect(placesOf(findings)).toEqual(["arms-deals/x.json steps.0.date"]);
    expect(messagesOf(findings)).toEqual(["The step is dated `2015`, but its event `treaty` is dated `2016-06-20`."]);
  });
});
