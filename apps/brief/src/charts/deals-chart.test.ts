import { type ArmsDeal, type ArmsSupply, type ArmsTerms, type DealStep, list, paper } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { faultsOf, inTimeZone, readDrawing } from "../../test/drawing.ts";
import { stateOf } from "../wording.ts";
import { dealLanes, dealsChart } from "./deals-chart.ts";

const all = list("arms-deals");
const records = (armsDeals: readonly ArmsDeal[]) => ({ armsDeals, entities: list("entities"), paper });
const lanes = dealLanes(records(all));
const drawn = dealsChart(records(all));

test("every deal is placed or counted, once, in the lane of its state", () => {
  for (const { state, dated, undated } of lanes) {
    expect(dated.length + undated).toBe(all.filter((deal) => stateOf(deal) === state).length);
    for (const { deal } of dated) expect([deal.id, stateOf(deal)]).toEqual([deal.id, state]);
  }
  expect(lanes.reduce((sum, { dated, undated }) => sum + dated.length + undated, 0)).toBe(all.length);
});

test("a deal without a date is counted but never placed", () => {
  const chart = dealsChart(records([supply({ steps: [requested(null)] }), supply({ steps: [requested("2015")] })]));
  expect(textsOf(chart.svg)).toContain("and 1 without a date");
  expect(chart.alternative).toContain("The paper gives dates for 1 of 2 deals.");
});

test("each dated step has a mark, as precise as its date", () => {
  expect(spansOf(supply({ steps: [requested("2015"), requested(null), ordered("2016-06")] }))).toMatchObject([
    { kind: "within", from: 2015, to: 2016 },
    { kind: "within", from: expect.closeTo(2016.4, 1) },
  ]);
  expect(spansOf(supply({ steps: [ordered("2016-06-01")] }))).toMatchObject([{ kind: "day" }]);
  expect(spansOf(supply({ steps: [requested("2013/2015")] }))).toMatchObject([
    { kind: "throughout", from: 2013, to: 2016 },
  ]);
});

test("standing terms extend to the edge", () => {
  expect(spansOf(terms("1995"))).toMatchObject([{ from: 1995, open: "end" }]);
  expect(spansOf(terms(null))).toBeUndefined();
});

test("deals between parties other than Russia and Belarus have another shape and name the parties", () => {
  const chart = dealsChart(
    records([
      supply({ steps: [ordered("2016-06-01")] }),
      supply({ designation: "Polonez", supplier: "belarus", recipients: ["azerbaijan"], steps: [ordered("2018")] }),
    ]),
  );
  expect(textsOf(chart.svg)).toContain("Polonez, Belarus → Azerbaijan");
  expect(textsOf(chart.svg)).toContain("SU-30SM");
  // One in the legend, which is filled; the mark of a year is hollow.
  const pointed = readDrawing(chart.svg).filter(({ look }) => look.fill === "#d8a13a");
  expect(pointed.map(({ shape }) => shape)).toEqual(["polygon"]);
});

test("a mark is at its date on the axis", () => {
  const parts = readDrawing(dealsChart(records([supply({ steps: [ordered("2014-03-13")] })])).svg);
  const year = (text: string): number => middle(parts.find((part) => part.text === text)?.box);
  const perYear = (year("2020") - year("1995")) / 25;
  const mark = parts.find(({ shape, look }) => shape === "circle" && look.fill !== "white");
  expect((middle(mark?.box) - year("1995")) / perYear + 1995).toBeCloseTo(2014.2, 1);
});

test.each(["1989", "2024-05", "../2009", "2012/..", "201X", "2013-04~"])(
  "a deal of %s is within the drawing",
  (date) => {
    const chart = dealsChart(records([...all, supply({ steps: [requested("2013"), ordered(date)] })]));
    expect(faultsOf(chart)).toEqual([]);
    expect(chart.svg).not.toMatch(/Infinity|NaN/);
  },
);

test("the alternative text counts and names the dated deals", () => {
  const dated = lanes.flatMap((lane) => lane.dated);
  expect(drawn.alternative).toContain(`The paper gives dates for ${dated.length} of ${all.length} deals.`);
  expect(dealsChart(records([supply({ steps: [ordered("2016-06")] })])).alternative).toContain(
    "Ordered: SU-30SM, Russia → Belarus (June 2016).",
  );
});

test("nothing is cut off and no label overlaps another", () => {
  expect(faultsOf(drawn)).toEqual([]);
});

test("the drawing does not depend on the time zone", () => {
  expect(inTimeZone("Pacific/Kiritimati", () => dealsChart(records(all)))).toEqual(drawn);
});

function supply(change: Partial<ArmsSupply>): ArmsSupply {
  const some = all.find((deal) => deal.kind === "supply");
  if (!some) throw new Error("No deal is a supply.");
  return { ...some, designation: "SU-30SM", supplier: "russia", recipients: ["belarus"], ...change };
}

function terms(since: string | null): ArmsTerms {
  const some = all.find((deal) => deal.kind === "terms");
  if (!some) throw new Error("No deal has terms.");
  return { ...some, since };
}

const requested = (date: string | null): DealStep => ({ kind: "requested", date, evidence: [] });

const ordered = (date: string): DealStep => ({ kind: "ordered", date, number: null, price: null, evidence: [] });

const spansOf = (deal: ArmsDeal) => dealLanes(records([deal]))[0]?.dated[0]?.spans;

const textsOf = (svg: string): string[] => readDrawing(svg).flatMap(({ text }) => (text === "" ? [] : [text]));

const middle = (box: { left: number; right: number } | undefined): number => ((box?.left ?? 0) + (box?.right ?? 0)) / 2;
