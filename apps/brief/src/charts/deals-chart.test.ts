import { type ArmsDeal, list, paper } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { faultsOf, inTimeZone, readDrawing } from "../../test/drawing.ts";
import { dealLanes, dealsChart } from "./deals-chart.ts";

const records = { armsDeals: list("arms-deals"), entities: list("entities"), paper };
const lanes = dealLanes(records);
const drawn = dealsChart(records);

test("every deal is placed or counted, once, in the lane of its kind", () => {
  for (const { type, dated, undated } of lanes) {
    expect(dated.length + undated).toBe(records.armsDeals.filter((deal) => deal.type === type).length);
  }
  expect(lanes.reduce((sum, { dated, undated }) => sum + dated.length + undated, 0)).toBe(records.armsDeals.length);
});

test("a deal without a date is never placed", () => {
  for (const { deal } of lanes.flatMap(({ dated }) => dated)) {
    expect([deal.id, deal.orderDate ?? deal.deliveryDate ?? deal.date ?? ("since" in deal && deal.since)]).not.toEqual([
      deal.id,
      expect.toBeOneOf([null, undefined, false]),
    ]);
  }
  const refusals = laneOf("refusal");
  expect(refusals?.dated).toEqual([]);
  expect(textsOf(drawn.svg)).toContain(`${refusals?.undated} without a date`);
});

test("a mark is as precise as its date: a ring is a month, a hollow box a year, a filled point a day", () => {
  expect(dateOf("russia-belarus-su-30sm-2016").spans).toMatchObject([
    { kind: "within", from: expect.closeTo(2016.4, 1) },
  ]);
  expect(dateOf("belarus-azerbaijan-polonez-2018").spans).toMatchObject([{ kind: "within", from: 2018, to: 2019 }]);
  expect(dateOf("belarus-russia-aircraft-2014").spans).toMatchObject([{ kind: "day" }]);
  expect(dateOf("china-belarus-missile-technology").spans).toMatchObject([
    { kind: "throughout", from: 2013, to: 2016 },
  ]);
});

test("terms in force extend to the edge; fighters that returned by a stated month may have left earlier", () => {
  expect(dateOf("russia-belarus-1995-agreement").spans).toMatchObject([{ from: 1995, open: "end" }]);
  const { spans, end } = dateOf("russia-belarus-su-27sm3-2014");
  expect(end).toEqual({ earliest: spans[0]?.from, latest: expect.closeTo(2015.25, 1) });
});

test("deals between parties other than Russia and Belarus have another shape and name the parties", () => {
  expect(textsOf(drawn.svg)).toContain("Polonez, Belarus → Azerbaijan");
  expect(textsOf(drawn.svg)).toContain("Tactical missile technology, China → Belarus");
  expect(textsOf(drawn.svg)).toContain("SU-30SM");
  const pointed = readDrawing(drawn.svg).filter(({ look }) => look.fill === "#d8a13a");
  expect(pointed.map(({ shape }) => shape)).toEqual(["polygon", "polygon"]);
});

test("a mark is at its date on the axis", () => {
  const parts = readDrawing(drawn.svg);
  const year = (text: string): number => middle(parts.find((part) => part.text === text)?.box);
  const perYear = (year("2020") - year("1995")) / 25;
  const aircraft = parts.filter(({ shape, look }) => shape === "circle" && look.fill !== "white");
  for (const { box } of aircraft.slice(0, 4)) {
    expect((middle(box) - year("1995")) / perYear + 1995).toBeCloseTo(2014.2, 1);
  }
});

test("a changed date moves its mark, and a deal without a date leaves the lane", () => {
  expect(dealsChart(changed({ orderDate: "2017-06" })).svg).not.toBe(drawn.svg);
  expect(textsOf(dealsChart(changed({ orderDate: null })).svg)).toContain("and 3 without a date");
  expect(textsOf(dealsChart(changed({ orderDate: null })).svg)).not.toContain("SU-30SM");
});

test("a deal that has an order and a delivery date gets a mark for each", () => {
  const both = changed({ orderDate: "2016-06", deliveryDate: "2019" });
  const deal = dealLanes(both)
    .flatMap(({ dated }) => dated)
    .find(({ deal: { id } }) => id === su30sm);
  expect(deal?.spans.map(({ from }) => Math.floor(from))).toEqual([2016, 2019]);
  expect(faultsOf(dealsChart(both))).toEqual([]);
});

test.each(["1989", "2024-05", "../2009", "2012/..", "201X", "2013-04~"])(
  "a deal of %s is within the drawing",
  (date) => {
    const chart = dealsChart(changed({ orderDate: date }));
    expect(faultsOf(chart)).toEqual([]);
    expect(chart.svg).not.toMatch(/Infinity|NaN/);
  },
);

test("the alternative text counts and names the dated deals", () => {
  const dated = lanes.flatMap((lane) => lane.dated);
  expect(drawn.alternative).toContain(
    `The paper gives dates for ${dated.length} of ${records.armsDeals.length} deals.`,
  );
  expect(drawn.alternative).toContain("SU-30SM, Russia → Belarus (June 2016)");
  expect(drawn.alternative).toMatch(/Refused: \d+ without a date\./);
});

test("nothing is cut off and no label overlaps another", () => {
  expect(faultsOf(drawn)).toEqual([]);
});

test("the drawing does not depend on the time zone", () => {
  expect(inTimeZone("Pacific/Kiritimati", () => dealsChart(records))).toEqual(drawn);
});

const su30sm = "russia-belarus-su-30sm-2016";

const laneOf = (type: ArmsDeal["type"]) => lanes.find((lane) => lane.type === type);

function dateOf(id: ArmsDeal["id"]) {
  const found = lanes.flatMap(({ dated }) => dated).find(({ deal }) => deal.id === id);
  if (!found) throw new Error(`${id} has no date.`);
  return found;
}

/** The records with other dates for the fighters that Belarus bought. */
function changed(dates: Partial<Record<"orderDate" | "deliveryDate", string | null>>): typeof records {
  return {
    ...records,
    armsDeals: records.armsDeals.map((deal) => (deal.id === su30sm ? ({ ...deal, ...dates } as ArmsDeal) : deal)),
  };
}

const textsOf = (svg: string): string[] => readDrawing(svg).flatMap(({ text }) => (text === "" ? [] : [text]));

const middle = (box: { left: number; right: number } | undefined): number => ((box?.left ?? 0) + (box?.right ?? 0)) / 2;
