import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { attributesIn, textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { mutualDependence } from "./mutual-dependence.ts";

const chart = mutualDependence(dataset);
const widthsOf = (svg: string): readonly string[] => attributesIn(svg, "line", "stroke-width");

test("draws thick what the record calls full, extreme or without alternative", () => {
  expect(widthsOf(chart.svg).filter((width) => width === "3.2")).toHaveLength(3);
  const { svg, table } = mutualDependence(
    changed("relations", "belarusian-vpk-tied-to-russian", (relation) => {
      relation.description = "The Belarusian industry depends on Russian orders.";
    }),
  );
  expect(widthsOf(svg).filter((width) => width === "3.2")).toHaveLength(2);
  expect(table.rows.find(([, what]) => what?.startsWith("Orders"))).toContain("degree not stated");
});

test("dashes what the paper attributes, and names whom it is attributed to", () => {
  expect(attributesIn(chart.svg, "line", "stroke-dasharray").filter(Boolean)).toEqual(["5 3"]);
  expect(chart.table.rows.map(([, , , how]) => how)).toContain("according to Siarhei Bohdan");
});

test("labels each supply on the side of the state that it comes from", () => {
  const anchored = [...chart.svg.matchAll(/<text [^>]*text-anchor="end"[^>]*>([^<]+)</g)].map(([, text]) => text);
  const fromRussia = chart.table.rows.filter(([, , from]) => from === "Russia").map(([, what]) => what);
  expect(anchored).toEqual(["Russia", ...fromRussia]);
  expect(textsIn(chart.svg)).toEqual(expect.arrayContaining(chart.table.rows.flatMap(([, what = ""]) => what)));
});
