import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { dateInterval } from "./interval.ts";

const findingsOf = (date: string, fields: object = {}) =>
  findingsIn(dateInterval, { "events/x": { ...minimal.events, date, ...fields } });

describe("date/interval", () => {
  test.each([
    ["2014/..", "`2014/..` is an interval, but the record does not say what the paper prints."],
    ["1992/2008", "`1992/2008` is an interval, but the record does not say what the paper prints."],
    ["199X", "`199X` is not exact, but the record does not say what the paper prints."],
    ["2014~", "`2014~` is not exact, but the record does not say what the paper prints."],
  ])("%s needs its printed words or a basis", (date, message) => {
    const findings = findingsOf(date);
    expect(placesOf(findings)).toEqual(["events/x.json date"]);
    expect(messagesOf(findings)).toEqual([message]);
    expect(findingsOf(date, { dateAsPrinted: "since then" })).toEqual([]);
    expect(findingsOf(date, { basis: [{ for: ["date"], kind: "derived", note: "As of 2020." }] })).toEqual([]);
    expect(findingsOf(date, { basis: [{ for: ["label"], kind: "derived", note: "As of 2020." }] })).toHaveLength(1);
  });

  test("an exact date needs neither", () => {
    expect(findingsOf("2014-03-12")).toEqual([]);
  });

  test("the beginning of an interval is never open", () => {
    const findings = findingsOf("../2015", { dateAsPrinted: "by 2015" });
    expect(placesOf(findings)).toEqual(["events/x.json date"]);
    expect(messagesOf(findings)).toEqual(["`../2015` is an interval without a beginning."]);
  });

  test("a corroboration may have any date", () => {
    const corroborations = [{ work: "x", agreement: "agrees", date: "../2015" }];
    expect(findingsIn(dateInterval, { "figures/x": { ...minimal.figures, corroborations } })).toEqual([]);
  });

  test("the date of a step is explained by its step, and that of a wave by its printed words", () => {
    const [step] = minimal["arms-deals"].steps;
    const deal = { ...minimal["arms-deals"], steps: [{ ...step, date: "2014/.." }] };
    const places = (name: string) =>
      placesOf(
        findingsIn(dateInterval, {
          "arms-deals/x": { ...deal, basis: [{ for: [name], kind: "editorial", note: "As of 2020." }] },
        }),
      );
    for (const name of ["steps", "steps.requested", "steps.requested.date"]) expect(places(name)).toEqual([]);
    expect(places("steps.ordered")).toEqual(["arms-deals/x.json steps.0.date"]);
    const [wave] = minimal.polls.waves;
    const waves = [{ ...wave, date: "2018/2019", asPrinted: "2018-2019" }];
    expect(findingsIn(dateInterval, { "polls/x": { ...minimal.polls, waves } })).toEqual([]);
  });
});
