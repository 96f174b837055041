import { get, list } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { chartNamed } from "../charts.ts";
import { neighbourhoods, neighbourOf, networkSvg, relationRows } from "./network-view.ts";

test("every relation is in the table once, and at both of its ends", () => {
  expect(relationRows).toHaveLength(list("relations").length);
  const atEnds = neighbourhoods.flatMap(({ firm, unsure }) => [...firm, ...unsure]);
  expect(atEnds).toHaveLength(2 * relationRows.length);
});

test("hypotheses and rumours are apart", () => {
  const lukashenka = neighbourhoods.find(({ entity }) => entity.id === "aliaksandr-lukashenka");
  expect(lukashenka?.unsure.map(({ sentence }) => sentence)).toContain(
    "Aliaksandr Lukashenka is reported to feel enmity towards Vladimir Putin (as of 2020)",
  );
  expect(lukashenka?.firm.every(({ isFirm }) => isFirm)).toBe(true);
});

test("the neighbour of an entity is the other end, whichever way the relation reads", () => {
  const row = relationRows.find(({ relation }) => relation.id === "belarus-chairs-csto");
  expect(row && neighbourOf(row, get("entities", "belarus")).id).toBe("csto");
  expect(row && neighbourOf(row, get("entities", "csto")).id).toBe("belarus");
});

test("in the drawing a point chooses its entity, and rumours are off", () => {
  const svg = networkSvg(chartNamed("network"));
  expect(svg).toContain('<a href="#belarus" tabindex="-1" data-entity="belarus ');
  expect(svg).toMatch(/<g data-entity="lithuania closer-nato-belarus-ties" data-certainty="all" data-off data-unsure/);
  expect(svg).not.toContain("w3id.org");
});
