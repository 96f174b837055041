import { type Event, list, timeline as timelineOf } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { get } from "../wording/get.ts";
import { type Box, labelBox, touch } from "./label.ts";
import { timeline } from "./timeline.ts";
import { timelineEvents } from "./timeline-events.ts";
import { placeBlocks } from "./timeline-rows.ts";
import { spanOf } from "./timeline-span.ts";

const events = list("events");
const drawn = timeline(events);

test("a year is drawn as the span of the year, a month as a ring, a day as a point", () => {
  const year = timeline(events, ["zapad-2013-held"]);
  expect(marksOf(year.svg)).toEqual([{ shape: "rect", fill: "white" }]);
  expect(year.svg).toMatch(/<rect [^>]*height="17.6"/);
  expect(marksOf(timeline(events, ["zapad-2017-held"]).svg)).toEqual([{ shape: "circle", fill: "white" }]);
  expect(marksOf(timeline(events, ["russian-fighters-arrive-2014"]).svg)).toEqual([
    { shape: "circle", fill: "#1c1c1c" },
  ]);
});

test("no event dated to a year only is a point", () => {
  for (const { id, date } of events.filter((event) => /^(199[5-9]|20[01]\d)$/.test(event.date))) {
    expect([id, date, marksOf(timeline(events, [id]).svg).map(({ shape }) => shape)]).toEqual([id, date, ["rect"]]);
  }
});

test("a stretch without an end has an arrow, an approximate one a dashed outline", () => {
  expect(plot(timeline(events, ["lukashenka-obstructs-integration"]).svg)).toContain("<polygon");
  expect(plot(timeline(events, ["csto-exit-threats"]).svg)).toContain("stroke-dasharray");
  expect(plot(timeline(events, ["jads-commander-dispute"]).svg)).not.toMatch(/polygon|dasharray/);
});

test("the spans are those of the dataset's own timeline", () => {
  for (const { record, date, first, last } of timelineOf({ collections: ["events"] })) {
    const span = spanOf(date);
    expect([record.id, first === null ? Number.NEGATIVE_INFINITY : start(first)]).toEqual([record.id, span.from]);
    expect([record.id, last === null ? Number.POSITIVE_INFINITY : after(last)]).toEqual([record.id, span.to]);
  }
});

test("events stand in the lane of their kind", () => {
  expect(drawn.alternative).toMatch(/Agreements: The lease of two military facilities \(1995\);/);
  expect(drawn.alternative).toMatch(/Disputes: .*The milk war \(2009\).*Exercises and forces: The Zapad/);
});

test("a record whose date or title changes changes the drawing", () => {
  const changed = events.map(
    (event): Event =>
      event.id === "union-state-treaty-1999" ? { ...event, date: "1999-12-08", title: "Treaty & union" } : event,
  );
  const moved = timeline(changed);
  expect(marksOf(moved.svg)).not.toEqual(marksOf(drawn.svg));
  expect(moved.svg).toContain("Treaty &amp; union");
  expect(moved.alternative).toContain("Treaty & union (8 December 1999)");
});

test("every chosen event is drawn within the years of the axis", () => {
  for (const { title, date } of timelineEvents.map((id) => get(events, id))) {
    expect(drawn.alternative).toContain(title);
    expect(spanOf(date).from).toBeGreaterThanOrEqual(1995);
    expect(spanOf(date).from).toBeLessThan(2021);
  }
});

test("no label stands over another or is cut off, and the drawing keeps to its size", () => {
  expect(drawn.width).toBeLessThanOrEqual(460);
  expect(drawn.height).toBeLessThanOrEqual(560);
  const boxes = boxesOf(drawn.svg);
  for (const [i, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(drawn.width);
    expect(box.bottom).toBeLessThanOrEqual(drawn.height);
    expect(boxes.slice(i + 1).filter((other) => touch(box, other))).toEqual([]);
  }
});

test("too many labels for a lane are refused", () => {
  expect(() => placeBlocks([{ wanted: 0, size: 30 }], 0, 20)).toThrow("Draw fewer events");
});

test("labels that would overlap move apart evenly and keep their order", () => {
  const blocks = [
    { wanted: 10, size: 6 },
    { wanted: 12, size: 6 },
  ];
  expect(placeBlocks(blocks, 0, 40)).toEqual([8, 14]);
  expect(placeBlocks(blocks, 9, 40)).toEqual([9, 15]);
});

test("the drawing is the same in every time zone", () => {
  const zone = process.env.TZ;
  process.env.TZ = "America/Los_Angeles";
  expect(timeline(events).svg).toBe(drawn.svg);
  process.env.TZ = zone;
});

// The drawing without its legend, which begins with the word of its first mark.
function plot(svg: string): string {
  return svg.split(/<circle[^>]*\/><text[^>]*>a day</)[0] ?? "";
}

// A mark has an outline; the ground behind a label has none.
function marksOf(svg: string): { shape: string | undefined; fill: string | undefined }[] {
  return [...plot(svg).matchAll(/<(rect|circle) [^>]*fill="([^"]+)" stroke=/g)].map(([, shape, fill]) => ({
    shape,
    fill,
  }));
}

function boxesOf(svg: string): Box[] {
  return [
    ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-family="Sans" font-size="([\d.]+)"([^>]*)>([^<]*)</g),
  ].map(([, x, y, size, rest = "", text = ""]) =>
    labelBox({ x: Number(x), y: Number(y), size: Number(size), bold: rest.includes("bold"), text, fill: "" }),
  );
}

function start(day: string): number {
  const year = Number(day.slice(0, 4));
  return year + (Date.parse(day) - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1));
}

function after(day: string): number {
  return start(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10));
}
