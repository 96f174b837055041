import { describe, expect, test } from "vitest";
import { findingsAfter, findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { corroborationAgreement } from "./agreement.ts";

const exact = (value: number, more: object = {}) => ({ kind: "exact", value, unit: "person", ...more });

/** What the rule finds in a figure that states a value and has one corroboration. */
const findingsOf = (stated: object, item: object) =>
  findingsIn(corroborationAgreement, {
    "figures/x": { ...minimal.figures, value: stated, corroborations: [{ work: "report", for: ["value"], ...item }] },
  });

describe("corroboration/agreement", () => {
  test("a source that “agrees” at 45.5% with a stated 54.5% is reported", () => {
    const findings = findingsAfter(corroborationAgreement, {
      "polls/two-unions": ({ corroborations }) => {
        corroborations.find(({ value }: { value?: { value: number } }) => value?.value === 54.5).value.value = 45.5;
      },
    });
    expect(placesOf(findings)).toEqual([
      expect.stringMatching(/^polls\/two-unions\.json corroborations\.\d+\.agreement$/),
    ]);
    expect(messagesOf(findings)).toEqual([
      expect.stringContaining("agrees according to the record, but it gives 45.5% and the record states 54.5%."),
    ]);
  });

  test("two shares of a poll that were exchanged no longer agree with their sources", () => {
    const findings = findingsAfter(corroborationAgreement, {
      "polls/two-unions": (poll) => {
        const { results } = poll.waves[2];
        poll.corroborations = [0, 1].map((index) => ({
          work: "liczba-bialorusinow",
          agreement: "agrees",
          for: [poll.waves[2].id, results[1 - index].option],
          value: results[index].value,
        }));
      },
    });
    expect(placesOf(findings)).toEqual([
      "polls/two-unions.json corroborations.0.agreement",
      "polls/two-unions.json corroborations.1.agreement",
    ]);
  });

  test("the price in a step of a deal is compared", () => {
    const findings = findingsAfter(corroborationAgreement, {
      "arms-deals/russia-belarus-su-30sm-2016": ({ steps }) => {
        steps[0].price.value = 800_000_000;
      },
    });
    expect(placesOf(findings)).toEqual(["arms-deals/russia-belarus-su-30sm-2016.json corroborations.2.agreement"]);
  });

  test("a corroboration without `for` is compared with all numbers of the record", () => {
    const findings = findingsAfter(corroborationAgreement, {
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        const value = { ...deal.steps[0].number, value: deal.steps[0].number.value + 2 };
        deal.corroborations = [{ work: "aex-su-30sm", agreement: "agrees", value }];
      },
    });
    expect(placesOf(findings)).toEqual(["arms-deals/russia-belarus-su-30sm-2016.json corroborations.0.agreement"]);
  });

  test.each([
    ["the same number", exact(100), { agreement: "agrees", value: exact(100) }],
    [
      "a limit that the number keeps",
      exact(100),
      { agreement: "agrees", value: { kind: "bound", comparator: ">", limit: 100, unit: "person" } },
    ],
    ["a number near an approximate one", exact(100, { approximate: true }), { agreement: "agrees", value: exact(103) }],
    ["another unit", exact(100), { agreement: "agrees", value: exact(3, { unit: "aircraft" }) }],
    ["more information", exact(100), { agreement: "adds", value: exact(7) }],
    ["another number", exact(100), { agreement: "disagrees", value: exact(99) }],
    ["the same number for another year", exact(100), { agreement: "disagrees", value: exact(100), date: "2019" }],
  ])("%s is accepted", (_, stated, item) => {
    expect(findingsOf(stated, item)).toEqual([]);
  });

  test("a source that “disagrees” with the same number is reported", () => {
    const findings = findingsOf(exact(100), { agreement: "disagrees", value: exact(100) });
    expect(placesOf(findings)).toEqual(["figures/x.json corroborations.0.agreement"]);
  });
});
