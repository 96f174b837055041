import { type EventKind, list, paper, timeline as timelineOf } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { faultsOf, inTimeZone } from "../../test/drawing.ts";
import { type DatedEvent, isDated } from "../dataset.ts";
import { spanOf } from "./date-span.ts";
import { placeBlocks, timeline } from "./timeline.ts";

const events = list("events").filter(isDated);
const chosen = [
  of("signature", "1995", "Russia leased two facilities"),
  of("signature", "1999-12-08", "Russia and Belarus signed the treaty"),
  of("dispute", "2009/2010", "Russia and Belarus quarrelled over a commander"),
  of("dispute", "2009-06", "Russia banned milk"),
  of("exercise", "2009", "Russia and Belarus held Zapad 2009"),
  of("conflict", "2014", "Russia annexed Crimea"),
];
const drawn = timeline(chosen, paper.covers);
const drawnAlone = (date: string): string => timeline([of("exercise", date, "Zapad")], paper.covers).svg;

test("a year is drawn as the span of the year, a month as a ring, a day as a point", () => {
  const year = drawnAlone("2013");
  expect(marksOf(year)).toEqual([{ shape: "rect", fill: "white" }]);
  expect(year).toMatch(/<rect [^>]*height="17.6"/);
  expect(marksOf(drawnAlone("2017-09"))).toEqual([{ shape: "circle", fill: "white" }]);
  expect(marksOf(drawnAlone("2014-03-13"))).toEqual([{ shape: "circle", fill: "#1c1c1c" }]);
});

test("a period without an end has an arrow, an approximate one a dashed outline", () => {
  expect(plot(drawnAlone("2010/.."))).toContain("<polygon");
  expect(plot(drawnAlone("2009~/2012~"))).toContain("stroke-dasharray");
  expect(plot(drawnAlone("2009/2012"))).not.toMatch(/polygon|dasharray/);
});

test("a label does not repeat the date of its mark", () => {
  const war = of("conflict", "2008", "Russia and Georgia fought a war (2008)");
  expect(timeline([war], paper.covers).alternative).toContain("Russia and Georgia fought a war, 2008");
});

test("the spans are those of the dataset's own timeline", () => {
  for (const { record, date, first, last } of timelineOf({ collections: ["events"] })) {
    const span = spanOf(date);
    expect([record.id, first === null ? Number.NEGATIVE_INFINITY : start(first)]).toEqual([record.id, span.from]);
    expect([record.id, last === null ? Number.POSITIVE_INFINITY : after(last)]).toEqual([record.id, span.to]);
  }
});

test("events are in the lane of their kind", () => {
  expect(drawn.alternative).toMatch(/Agreements: Russia leased two facilities, 1995; Russia and Belarus signed/);
  expect(drawn.alternative).toMatch(
    /Disputes and policies: .*milk.*Exercises and forces: .*Zapad 2009.*Turning points: Russia annexed/,
  );
});

test("a date or label that changes changes the drawing", () => {
  const moved = timeline([of("signature", "1999-11-08", "Treaty & union")], paper.covers);
  expect(marksOf(moved.svg)).not.toEqual(marksOf(drawn.svg));
  expect(moved.svg).toContain("Treaty &amp; union");
  expect(moved.alternative).toContain("Treaty & union, 8 November 1999");
});

test("nothing is cut off, no label overlaps another, and the drawing fits its page", () => {
  expect(drawn.width).toBeLessThanOrEqual(460);
  expect(drawn.height).toBeLessThanOrEqual(560);
  expect(faultsOf(drawn)).toEqual([]);
});

test("too many labels for a lane are refused", () => {
  expect(() => placeBlocks([{ preferred: 0, size: 30 }], 0, 20)).toThrow("Draw fewer events");
});

test("labels that would overlap move apart evenly and keep their order", () => {
  const blocks = [
    { preferred: 10, size: 6 },
    { preferred: 12, size: 6 },
  ];
  expect(placeBlocks(blocks, 0, 40)).toEqual([8, 14]);
  expect(placeBlocks(blocks, 9, 40)).toEqual([9, 15]);
});

test("the drawing is the same in every time zone", () => {
  expect(inTimeZone("America/Los_Angeles", () => timeline(chosen, paper.covers))).toEqual(drawn);
});

/** An event of the data with another kind, date and label. */
function of(kind: EventKind, date: string, label: string): DatedEvent {
  const [some] = events;
  if (!some) throw new Error("No event has a date.");
  return { ...some, kind, date, label };
}

// The drawing without its legend, which begins with a day.
function plot(svg: string): string {
  return svg.split(/<circle[^>]*\/><text[^>]*>a day</)[0] ?? "";
}

// A mark has an outline; the background of a label has none.
function marksOf(svg: string): { shape: string | undefined; fill: string | undefined }[] {
  return [...plot(svg).matchAll(/<(rect|circle) [^>]*fill="([^"]+)" stroke=/g)].map(([, shape, fill]) => ({
    shape,
    fill,
  }));
}

function start(day: string): number {
  const year = Number(day.slice(0, 4));
  return year + (Date.parse(day) - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1));
}

function after(day: string): number {
  return start(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10));
}
