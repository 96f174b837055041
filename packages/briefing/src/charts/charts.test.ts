import * as dataset from "@unionstate/dataset";
import { describe, expect, test } from "vitest";
import { linesIn, textsIn } from "../../test/drawn.ts";
import { check } from "../check.ts";
import { prose, textOf } from "../prose.ts";
import { charts } from "./charts.ts";
import { sizes } from "./drawing.ts";

describe.each(charts.map((make) => ({ make, chart: make(dataset), id: make(dataset).id })))(
  "$id",
  ({ make, chart }) => {
    const lines = linesIn(chart.svg);

    test("is the same each time", () => {
      expect(JSON.stringify(make(dataset))).toBe(JSON.stringify(chart));
    });

    test("passes the check of the briefing: true sentences, hedges kept, colours of the palette", () => {
      const page = { id: chart.id, title: prose("title")`Title`, blocks: [{ kind: "chart", chart } as const] };
      const problems = check(dataset, [page]).filter(({ rule }) => rule !== "briefing/length");
      expect(problems).toEqual([]);
    });

    test("has a title, a description, a table of full rows, and sources", () => {
      expect(textOf(chart.title)).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(chart.description.length).toBeGreaterThan(100);
      expect(chart.table.rows.length).toBeGreaterThan(1);
      for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
      for (const row of chart.table.rows) expect(row.filter((cell) => cell.trim() === "")).toEqual([]);
      expect(new Set(chart.sources).size).toBe(chart.sources.length);
    });

    test("has text as text, in letters of 11 pixels on a phone", () => {
      expect(chart.svg).toContain('font-family="Source Sans 3, ');
      expect(lines.length).toBeGreaterThan(6);
      expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(sizes.label);
    });

    test("has every label within the drawing", () => {
      const [, width = 0, height = 0] = (/viewBox="0 0 (\S+) ([\d.]+)"/.exec(chart.svg) ?? []).map(Number);
      const outside = lines.filter(
        ({ left, right, top, bottom }) => left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5,
      );
      expect(outside).toEqual([]);
    });

    test("has no label that overlaps another", () => {
      const overlaps = lines.flatMap((one, i) =>
        lines
          .slice(i + 1)
          .filter(
            (other) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          )
          .map((other) => [one.text, other.text]),
      );
      expect(overlaps).toEqual([]);
    });

    test("draws each number with a unit once", () => {
      const numbers = textsIn(chart.svg).flatMap((text) => text.match(/\d[\d,.–]*(?:%| people| hours)|US\$\d+/g) ?? []);
      expect(numbers.filter((number, i) => numbers.indexOf(number) !== i && number !== "60%")).toEqual([]);
    });
  },
);
