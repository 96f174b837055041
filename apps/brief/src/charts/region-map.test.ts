import { type Entity, list } from "@unionstate/dataset";
import { geoContains, geoDistance } from "d3-geo";
import { expect, test } from "vitest";
import { faultsOf, inTimeZone, readDrawing } from "../../test/drawing.ts";
import { get } from "../dataset.ts";
import { type MapPlaces, regionMap } from "./region-map.ts";
import { projection, regionShapes } from "./region-map-geography.ts";

const dataset = { entities: list("entities") };
const places: MapPlaces = {
  centre: "belarus",
  exclave: "kaliningrad",
  gap: "suwalki-gap",
  gapBetween: ["poland", "lithuania"],
  sea: "baltic-sea",
};
const drawn = regionMap(dataset, places);
const shapes = regionShapes();
const facilities = drawn.shown.map((id) => get(dataset.entities, id)).filter(({ kind }) => kind === "facility");

test("every town and facility is at its coordinates", () => {
  const towns = dataset.entities.filter((entity) => entity.kind === "place" && entity.coordinates);
  expect(squares(drawn.svg)).toHaveLength(facilities.length);
  for (const mark of [...circles(drawn.svg), ...squares(drawn.svg)]) {
    const place = projection.invert?.(mark) ?? [0, 0];
    expect(Math.min(...towns.map((town) => kilometres(town, place)))).toBeLessThan(1);
  }
});

test("a facility is at the town that it is in", () => {
  const { name } = get(dataset.entities, "volga-radar");
  const number = drawn.key.find(({ text }) => text.includes(name))?.number ?? 0;
  const mark = squares(drawn.svg)[number - 1] ?? [0, 0];
  expect(kilometres(get(dataset.entities, "hantsavichi"), projection.invert?.(mark) ?? [0, 0])).toBeLessThan(1);
});

test("a facility without a known town is not shown but listed with the reason", () => {
  const { name } = get(dataset.entities, "volga-radar");
  const entities = dataset.entities.map((entity): Entity => {
    if (entity.id !== "volga-radar" || entity.kind !== "facility") return entity;
    const { locatedIn, ...rest } = entity;
    return rest;
  });
  const map = regionMap({ entities }, places);
  expect(map.notShown).toContainEqual({ name, reason: "no recorded coordinates" });
  expect(squares(map.svg)).toHaveLength(facilities.length - 1);
});

test("a place far away is listed, not drawn", () => {
  expect(drawn.notShown).toContainEqual({ name: "Sochi", reason: "outside the map" });
});

test("a town whose coordinates change moves, and a state whose name changes is renamed", () => {
  const entities = dataset.entities.map((entity): Entity => {
    if (entity.id === "minsk" && entity.kind === "place") {
      return { ...entity, coordinates: { latitude: 54.3, longitude: 28.4, geonames: 625144 } };
    }
    return entity.id === "latvia" ? { ...entity, name: "Latvija" } : entity;
  });
  const map = regionMap({ ...dataset, entities }, places);
  const moved = circles(map.svg).filter((mark) => !circles(drawn.svg).some((other) => String(other) === String(mark)));
  expect(moved).toHaveLength(1);
  expect(map.svg).toContain(">Latvija<");
});

test("the Suwałki gap begins at Belarus and ends at Kaliningrad, between Poland and Lithuania", () => {
  const line = shapes.gap.coordinates;
  const cornersOf = (state: string): readonly string[] =>
    shapes.states
      .find(({ name }) => name === state)
      ?.shape.coordinates.flat(2)
      .map(String) ?? [];
  const ends = [line.at(0), line.at(-1)].map(String);
  const kaliningrad = shapes.kaliningrad.coordinates.flat(2).map(String);
  expect(ends.filter((end) => cornersOf("Belarus").includes(end))).toHaveLength(1);
  expect(ends.filter((end) => kaliningrad.includes(end))).toHaveLength(1);
  for (const point of line.map(String)) {
    expect(cornersOf("Poland")).toContain(point);
    expect(cornersOf("Lithuania")).toContain(point);
  }
});

test("Kaliningrad is the part of Russia with Pionerski, and nothing else", () => {
  expect(geoContains(shapes.kaliningrad, [20.5, 54.7])).toBe(true);
  expect(shapes.kaliningrad.coordinates).toHaveLength(1);
});

test("Crimea is Ukraine's, not Russia's, and is south of the map", () => {
  const holders = shapes.states.filter(({ shape }) => geoContains(shape, [34.1, 45.2])).map(({ name }) => name);
  expect(holders).toEqual(["Ukraine"]);
  expect(projection([33.6, 46.2])?.[1]).toBeGreaterThan(drawn.height);
});

test("states, Kaliningrad, the sea and every town are named", () => {
  const texts = readDrawing(drawn.svg).map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(
      "Belarus,Russia,Ukraine,Poland,Lithuania,Latvia,Estonia,Finland,Kaliningrad,(Russia),Baltic Sea area".split(","),
    ),
  );
  const named = [...texts, ...drawn.key.map(({ text }) => text)].join(";");
  for (const id of drawn.shown) expect(named.toLowerCase()).toContain(get(dataset.entities, id).name.toLowerCase());
});

test("nothing is cut off and no label overlaps another or a mark", () => {
  expect(faultsOf(drawn)).toEqual([]);
});

test("the drawing is small, consists of plain shapes, and is the same in every time zone", () => {
  expect(drawn.svg.length).toBeLessThan(60_000);
  expect(new Set(drawn.svg.match(/<\w+/g))).toEqual(new Set(["<svg", "<rect", "<path", "<line", "<circle", "<text"]));
  expect(inTimeZone("Pacific/Kiritimati", () => regionMap(dataset, places))).toEqual(drawn);
});

test("the alternative text names the facilities and the gap", () => {
  expect(drawn.alternative).toContain(drawn.key[0]?.text);
  expect(drawn.alternative).toContain("Suwałki gap: the border between Poland and Lithuania");
});

function kilometres(entity: Entity, [longitude, latitude]: readonly [number, number]): number {
  if (entity.kind !== "place" || !entity.coordinates) return Number.POSITIVE_INFINITY;
  return geoDistance([entity.coordinates.longitude, entity.coordinates.latitude], [longitude, latitude]) * 6371;
}

// Without the mark in the legend, which comes last.
function circles(svg: string): [number, number][] {
  return [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)]
    .map(([, x, y]): [number, number] => [Number(x), Number(y)])
    .slice(0, -1);
}

function squares(svg: string): [number, number][] {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="9.6"/g)]
    .map(([, x, y]): [number, number] => [Number(x) + 4.8, Number(y) + 4.8])
    .slice(0, -1);
}
