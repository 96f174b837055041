import { describe, expect, test } from "vitest";
import { faultsOf } from "../../test/drawing.ts";
import type { Drawing } from "../charts/drawing.ts";
import { type Dataset, dataset } from "../dataset.ts";
import { briefDefinition } from "../make-brief.ts";
import { sections } from "./sections.ts";

/** The content of each section as one text, without references to pages. */
function contentOf(data: Dataset): Map<string, string> {
  const nowhere = { of: () => [], mentioning: () => [] };
  const content = briefDefinition(data).content as readonly unknown[];
  return new Map(
    sections.map(({ name }, i) => [
      name,
      JSON.stringify(content[i], (key, value) =>
        typeof value === "function" ? (key === "deferred" ? value(nowhere) : undefined) : value,
      ),
    ]),
  );
}

const before = contentOf(dataset);

/** The sections whose content changes with one record of a list. */
function changedBy<C extends keyof Dataset>(
  list: C,
  id: string,
  change: Record<string, unknown> | ((text: string) => string),
): string[] {
  const records = dataset[list] as unknown as readonly { readonly id: string }[];
  expect(records.map((record) => record.id)).toContain(id);
  const changed = records.map((record) => {
    if (record.id !== id) return record;
    return typeof change === "function" ? JSON.parse(change(JSON.stringify(record))) : { ...record, ...change };
  });
  const after = contentOf({ ...dataset, [list]: changed });
  return sections.map(({ name }) => name).filter((name) => after.get(name) !== before.get(name));
}

describe("a changed record changes its sections and no other:", () => {
  test("a deal changes the table of deals", () => {
    expect(changedBy("armsDeals", "russia-belarus-s-300ps", { summary: "Other words." })).toEqual(["arms-deals"]);
  });

  test("a note changes the list of notes", () => {
    expect(changedBy("citations", "note-57", { comment: "Other words." })).toEqual(["sources"]);
  });

  test("an argument changes its side of the table", () => {
    expect(changedBy("claims", "alliance-older-than-union", { gist: "Other words." })).toEqual(["three-myths"]);
  });

  test("a finding also changes the page In brief", () => {
    expect(changedBy("claims", "empty-shell", { gist: "Other words." })).toEqual(["in-brief", "three-myths"]);
  });

  test("a discrepancy changes its table", () => {
    expect(changedBy("discrepancies", "su-30sm-order-year", { resolution: "Other words." })).toEqual(["discrepancies"]);
  });

  test("a person changes the index", () => {
    expect(changedBy("entities", "siarhei-bohdan", { description: "Other words." })).toEqual(["index"]);
  });

  test("a place changes the table of the map and the index", () => {
    expect(changedBy("entities", "brest", { description: "Other words." })).toEqual(["region", "index"]);
  });

  test("an event changes the timeline", () => {
    expect(changedBy("events", "milk-war-2009", { title: "Other words" })).toEqual(["twenty-years"]);
  });

  test("a number changes its table", () => {
    expect(changedBy("figures", "volga-radar-staff", { measure: "Other words" })).toEqual(["numbers"]);
  });

  test("a share of a poll changes its table and drawing", () => {
    expect(changedBy("polls", "two-unions", (text) => text.replaceAll("40.4", "41.7"))).toEqual(["public-opinion"]);
  });

  test("a recommendation changes its chapter", () => {
    expect(changedBy("recommendations", "support-neutrality", { advice: "Other words." })).toEqual(["recommendations"]);
  });

  test("a relation changes the table of who decides what", () => {
    expect(changedBy("relations", "belarus-leases-volga-radar", { note: "Other words." })).toEqual(["twenty-years"]);
  });

  test("a heading of the paper changes nothing: the brief has its own", () => {
    expect(changedBy("sections", "introduction", { title: "Other words" })).toEqual([]);
  });

  test("a statement changes the table of statements", () => {
    expect(changedBy("statements", "putin-regions-2002", { gist: "Other words." })).toEqual(["statements"]);
  });

  test("a source changes the list of sources", () => {
    expect(changedBy("works", "balancing-act", { publisher: "Other words" })).toEqual(["sources"]);
  });

  test("a number of the page In brief changes that page and its table", () => {
    expect(changedBy("figures", "zapad-2017-troops", { measure: "Other words" })).toEqual(["in-brief", "numbers"]);
  });
});

test("in every drawing of the brief nothing is cut off, too small, or over something else", () => {
  const drawings = drawingsIn(briefDefinition(dataset).content);
  expect(drawings).toHaveLength(6);
  for (const drawing of drawings)
    expect([drawing.alternative.slice(0, 40), faultsOf(drawing)]).toEqual([drawing.alternative.slice(0, 40), []]);
});

function drawingsIn(node: unknown): Drawing[] {
  if (Array.isArray(node)) return node.flatMap(drawingsIn);
  if (typeof node !== "object" || node === null) return [];
  if ("svg" in node && "alternative" in node && "width" in node) {
    const [svg, width, alternative] = [String(node.svg), Number(node.width), String(node.alternative)];
    return [{ svg, width, height: Number(/height="([\d.]+)"/.exec(svg)?.[1]), alternative }];
  }
  return Object.values(node).flatMap(drawingsIn);
}
