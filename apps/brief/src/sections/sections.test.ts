import { describe, expect, test } from "vitest";
import { type Dataset, dataset } from "../dataset.ts";
import { briefDefinition } from "../make-brief.ts";
import { sections } from "./sections.ts";

/** What each section says of a dataset, as one text; places on pages are not known yet. */
function said(data: Dataset): Map<string, string> {
  const nowhere = { of: () => [], naming: () => [] };
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

const before = said(dataset);

/** The sections that say something else when one record of a list has other words. */
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
  const after = said({ ...dataset, [list]: changed });
  return sections.map(({ name }) => name).filter((name) => after.get(name) !== before.get(name));
}

describe("a changed record changes what it should and no other section:", () => {
  test("a deal the table of deals", () => {
    expect(changedBy("armsDeals", "russia-belarus-s-300ps", { summary: "Other words." })).toEqual(["arms-deals"]);
  });

  test("a note the list of notes", () => {
    expect(changedBy("citations", "note-57", { comment: "Other words." })).toEqual(["sources"]);
  });

  test("an argument its side of the table", () => {
    expect(changedBy("claims", "alliance-older-than-union", { gist: "Other words." })).toEqual(["three-myths"]);
  });

  test("a finding the page in brief, too", () => {
    expect(changedBy("claims", "empty-shell", { gist: "Other words." })).toEqual(["in-brief", "three-myths"]);
  });

  test("a discrepancy its table", () => {
    expect(changedBy("discrepancies", "su-30sm-order-year", { resolution: "Other words." })).toEqual(["discrepancies"]);
  });

  test("a person the index", () => {
    expect(changedBy("entities", "siarhei-bohdan", { description: "Other words." })).toEqual(["index"]);
  });

  test("a place the map’s table and the index", () => {
    expect(changedBy("entities", "brest", { description: "Other words." })).toEqual(["region", "index"]);
  });

  test("an event the timeline", () => {
    expect(changedBy("events", "milk-war-2009", { title: "Other words" })).toEqual(["twenty-years"]);
  });

  test("a number its table", () => {
    expect(changedBy("figures", "volga-radar-staff", { measure: "Other words" })).toEqual(["numbers"]);
  });

  test("a poll’s share its table and drawing", () => {
    expect(changedBy("polls", "two-unions", (text) => text.replaceAll("40.4", "41.7"))).toEqual(["public-opinion"]);
  });

  test("advice its chapter", () => {
    expect(changedBy("recommendations", "support-neutrality", { advice: "Other words." })).toEqual(["recommendations"]);
  });

  test("a relation the table of who decides what", () => {
    expect(changedBy("relations", "belarus-leases-volga-radar", { note: "Other words." })).toEqual(["twenty-years"]);
  });

  test("a heading of the paper nothing: the brief has its own, and carries the paper’s in its data", () => {
    expect(changedBy("sections", "introduction", { title: "Other words" })).toEqual([]);
  });

  test("a statement who said what", () => {
    expect(changedBy("statements", "putin-regions-2002", { gist: "Other words." })).toEqual(["statements"]);
  });

  test("a source the list of sources", () => {
    expect(changedBy("works", "balancing-act", { publisher: "Other words" })).toEqual(["sources"]);
  });
});
