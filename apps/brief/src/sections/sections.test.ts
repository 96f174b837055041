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

/** Whether a section of the unchanged brief has these words. */
const shows = (section: string, words: string): boolean =>
  before.get(section)?.includes(JSON.stringify(words).slice(1, -1)) ?? false;

type Lists = {
  [List in keyof Dataset as Dataset[List] extends readonly { readonly id: string }[] ? List : never]: Dataset[List];
};

/** The sections whose content changes with the first record of a list that fits. */
function changedBy<List extends keyof Lists>(
  list: List,
  change: object | ((text: string) => string),
  fits: (record: Lists[List][number]) => boolean = () => true,
): string[] {
  const records: readonly Lists[List][number][] = dataset[list];
  const at = records.findIndex(fits);
  expect(at).not.toBe(-1);
  const changed = records.map((record, i) => {
    if (i !== at) return record;
    return typeof change === "function" ? JSON.parse(change(JSON.stringify(record))) : { ...record, ...change };
  });
  const after = contentOf({ ...dataset, [list]: changed });
  return sections.map(({ name }) => name).filter((name) => after.get(name) !== before.get(name));
}

const described = { description: "Other words." };

describe("a changed record changes its sections and no other:", () => {
  test("a deal changes the table of deals", () => {
    expect(changedBy("armsDeals", described)).toEqual(["arms-deals"]);
  });

  test("a deployment changes the table of deployments", () => {
    expect(changedBy("deployments", described)).toEqual(["deployments"]);
  });

  test("a note changes the list of notes", () => {
    expect(changedBy("citations", { comment: "Other words." }, ({ comment }) => comment !== undefined)).toEqual([
      "sources",
    ]);
  });

  test("an argument changes its side of the table", () => {
    expect(changedBy("claims", described, ({ kind }) => kind === "argument")).toEqual(["three-myths"]);
  });

  test("a conclusion that the page In brief has changes it as well", () => {
    const found = changedBy(
      "claims",
      { label: "Other words" },
      ({ kind, label }) => kind === "conclusion" && shows("in-brief", label),
    );
    expect(found).toEqual(["in-brief", "three-myths"]);
  });

  test("a discrepancy changes its table", () => {
    expect(changedBy("discrepancies", { resolution: "Other words." })).toEqual(["discrepancies"]);
  });

  test("a person changes the index", () => {
    expect(changedBy("entities", described, ({ kind }) => kind === "person")).toEqual(["index"]);
  });

  test("a place on the map changes its table and the index", () => {
    expect(changedBy("entities", described, ({ name }) => name === "Brest")).toEqual(["region", "index"]);
  });

  test("an event changes the timeline", () => {
    expect(changedBy("events", described, ({ label }) => shows("twenty-years", label))).toEqual(["twenty-years"]);
  });

  test("a number changes its table, and the page In brief if it is there", () => {
    const label = "Other words";
    expect(changedBy("figures", { label }, (figure) => !shows("in-brief", figure.label))).toEqual(["numbers"]);
    expect(changedBy("figures", { label }, (figure) => shows("in-brief", figure.label))).toEqual([
      "in-brief",
      "numbers",
    ]);
  });

  test("a share of a poll changes its table and drawing", () => {
    const share = (text: string): string => text.replaceAll("40.4", "41.7");
    expect(changedBy("polls", share, ({ figure }) => figure === "figure-2")).toEqual(["public-opinion"]);
  });

  test("a recommendation changes its chapter", () => {
    expect(changedBy("recommendations", { advice: "Other words." })).toEqual(["recommendations"]);
  });

  test("a relation changes the table of who decides what", () => {
    const founded = changedBy("relations", described, (one) => shows("twenty-years", dataset.label(one)));
    expect(founded).toEqual(["twenty-years"]);
  });

  test("a heading of the paper changes nothing: the brief has its own", () => {
    expect(changedBy("sections", { title: "Other words" })).toEqual([]);
  });

  test("a statement changes the table of statements", () => {
    expect(changedBy("statements", described)).toEqual(["statements"]);
  });

  test("a source changes the list of sources", () => {
    expect(changedBy("works", { publisher: "Other words" })).toEqual(["sources"]);
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
