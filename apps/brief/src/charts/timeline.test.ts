import { type Event, type EventId, list, paper, timeline as timelineOf } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { faultsOf, inTimeZone } from "../../test/drawing.ts";
import { get } from "../dataset.ts";
import { spanOf } from "./date-span.ts";
import { placeBlocks, timeline } from "./timeline.ts";

const events = list("events");
const ids: readonly EventId[] = [
  "lease-agreement-1995",
  "union-state-treaty-1999",
  "joint-air-defence-2009",
  "csto-exit-threats",
  "milk-war-2009",
  "jads-commander-dispute",
  "zapad-resumed-2009",
  "zapad-2017-held",
  "customs-union-2010",
  "twentieth-anniversary",
];
const chosen = ids.map((id) => get(events, id));
const drawn = timeline(chosen, paper.covers);
const drawnAlone = (id: EventId): string => timeline([get(events, id)], paper.covers).svg;

test("a year is drawn as the span of the year, a month as a ring, a day as a point", () => {
  const year = drawnAlone("zapad-2013-held");
  expect(marksOf(year)).toEqual([{ shape: "rect", fill: "white" }]);
  expect(year).toMatch(/<rect [^>]*height="17.6"/);
  expect(marksOf(drawnAlone("zapad-2017-held"))).toEqual([{ shape: "circle", fill: "white" }]);
  expect(marksOf(drawnAlone("russian-fighters-arrive-2014"))).toEqual([{ shape: "circle", fill: "#1c1c1c" }]);
});

test("no event dated to a year only is a point", () => {
  for (const { id, date } of events.filter((event) => /^(199[5-9]|20[01]\d)$/.test(event.date))) {
    expect([id, date, marksOf(drawnAlone(id)).map(({ shape }) => shape)]).toEqual([id, date, ["rect"]]);
  }
});

test("a period without an end has an arrow, an approximate one a dashed outline", () => {
  expect(plot(drawnAlone("lukashenka-obstructs-integration"))).toContain("<polygon");
  expect(plot(drawnAlone("csto-exit-threats"))).toContain("stroke-dasharray");
  expect(plot(drawnAlone("jads-commander-dispute"))).not.toMatch(/polygon|dasharray/);
});

test("the spans are those of the dataset's own timeline", () => {
  for (const { record, date, first, last } of timelineOf({ collections: ["events"] })) {
    const span = spanOf(date);
    expect([record.id, first === null ? Number.NEGATIVE_INFINITY : start(first)]).toEqual([record.id, span.from]);
    expect([record.id, last === null ? Number.POSITIVE_INFINITY : after(last)]).toEqual([record.id, span.to]);
  }
});

test("events are in the lane of their kind", () => {
  expect(drawn.alternative).toMatch(/Agreements: The lease of two military facilities \(1995\);/);
  expect(drawn.alternative).toMatch(/Disputes: .*The milk war \(2009\).*Exercises and forces: The Zapad/);
});

test("a record whose date or title changes changes the drawing", () => {
  const changed = chosen.map(
    (event): Event =>
      event.id === "union-state-treaty-1999" ? { ...event, date: "1999-12-08", title: "Treaty & union" } : event,
  );
  const moved = timeline(changed, paper.covers);
  expect(marksOf(moved.svg)).not.toEqual(marksOf(drawn.svg));
  expect(moved.svg).toContain("Treaty &amp; union");
  expect(moved.alternative).toContain("Treaty & union (8 December 1999)");
});

test("every chosen event is drawn within the years of the axis", () => {
  for (const { title, date } of chosen) {
    expect(drawn.alternative).toContain(title);
    expect(spanOf(date).from).toBeGreaterThanOrEqual(paper.covers.from);
    expect(spanOf(date).from).toBeLessThan(paper.covers.to + 1);
  }
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
