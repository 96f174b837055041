import type { EntityId } from "@unionstate/dataset";
import { geoDistance } from "d3-geo";
import { type Dataset, get } from "../dataset.ts";
import { colours } from "../design.ts";
import { initialCapital } from "../wording.ts";
import {
  type Box,
  boxSvg,
  type Drawing,
  drawingSvg,
  type Label,
  labelBox,
  labelSvg,
  lineSvg,
  minFontSize,
  type Place,
  point,
} from "./drawing.ts";
import { linesOf, mapHeight, mapWidth, type Point, projection, regionShapes } from "./region-map-geography.ts";
import { aroundPoint, besideMark, freePlace, type PlacementOptions, withinArea } from "./region-map-labels.ts";

/** The map, the key to its numbers, and the places and facilities of the data that are not on it. */
export type RegionMap = Drawing & {
  readonly key: readonly KeyEntry[];
  /** The towns and facilities that it shows. */
  readonly shown: readonly EntityId[];
  readonly notShown: readonly NotShown[];
};

/** Entities that the map shows besides towns and facilities: the state at its centre, and geographical features. */
export type MapPlaces = {
  readonly centre: EntityId;
  readonly exclave: EntityId;
  readonly gap: EntityId;
  /** The two states whose border is the gap. */
  readonly gapBetween: readonly [EntityId, EntityId];
  readonly sea: EntityId;
};

// ISO 3166-1: the records have the two letters of a state, Natural Earth has its number.
const isoNumbers: Readonly<Record<string, string>> = {
  BY: "112",
  FI: "246",
  LT: "440",
  LV: "428",
  PL: "616",
  RU: "643",
  UA: "804",
};

// Natural Earth's countries have no seas: the name of the sea is in the open water between Gotland and Latvia.
const openSea: [number, number] = [19.9, 56.6];

const nameSize = 7.6;

const frame: Place = { x: 0.3, y: 0.3, width: mapWidth - 0.6, height: mapHeight - 0.6 };

type Records = Pick<Dataset, "entities">;

/**
 * The region around Belarus: states and their borders, the towns and military facilities that the data names, and the
 * Suwałki gap, drawn along the border between Poland and Lithuania.
 */
export function regionMap({ entities }: Records, places: MapPlaces): RegionMap {
  const { states, borders, gap, kaliningrad } = regionShapes();
  const { sites, notShown } = sitesOf({ entities });
  const named = (id: EntityId): string => get(entities, id).name;
  // Some neighbours, such as Estonia, are not in the data: their name is that of Natural Earth.
  const nameOf = (number: string): string =>
    entities.find((entity) => entity.kind === "state" && isoNumbers[entity.iso3166 ?? ""] === number)?.name ??
    states.find(({ id }) => id === number)?.name ??
    "";

  const facilities = sites.filter(({ kind }) => kind === "facility");
  const towns = sites.filter(({ kind }) => kind === "place");
  const open = towns.filter(({ at }) => !facilities.some((facility) => String(facility.at) === String(at)));
  const gapLine = linesOf(gap)[0] ?? [];
  const gapMiddle = gapLine[Math.floor(gapLine.length / 2)] ?? [0, 0];
  const borderPoints = pointsAlong(linesOf(borders));

  const land = states.map(({ id, shape }) => ({ id, rings: linesOf(shape) }));
  const taken: Box[] = [
    ...facilities.map(({ at }) => boxAround(at, markSize / 2)),
    ...open.map(({ at }) => boxAround(at, 2.4)),
    ...pointsAlong([gapLine]).map((at) => boxAround(at, 5)),
  ];
  const labels: Label[] = [];
  const place = (candidates: Iterable<Label>, manner?: PlacementOptions): Label | undefined => {
    const label = freePlace(candidates, taken, manner);
    if (label) {
      labels.push(label);
      taken.push(labelBox(label));
    }
    return label;
  };

  const besideTown = (town: Site, text: string): readonly Label[] =>
    besideMark(town.at, open.includes(town) ? 4 : markSize / 2 + 2, { text, size: nameSize, fill: colours.ink });
  // Names of states leave the best places of town names free.
  const avoid = towns.flatMap((town) => besideTown(town, town.name).slice(0, 1).map(labelBox));
  const centre = named(places.centre);
  for (const { id, rings } of land) {
    const text = nameOf(id);
    const label =
      text === centre
        ? { text, size: 12, bold: true, fill: colours.belarus }
        : { text, size: 9.4, bold: true, fill: colours.quiet };
    if (!place(withinArea(rings, label), { gap: 3, avoid })) place(withinArea(rings, label));
  }
  const exclave = get(entities, places.exclave);
  const owner = exclave.kind === "territory" && exclave.country ? `(${named(exclave.country)})` : "";
  const exclaveName = { size: minFontSize, bold: true, fill: colours.quiet };
  const exclaveLabel = place(withinArea(linesOf(kaliningrad), { ...exclaveName, text: exclave.name }, 9));
  if (exclaveLabel) place([{ ...exclaveLabel, y: exclaveLabel.y + 8.8, text: owner }]);
  place(
    aroundPoint(projection(openSea) ?? [0, 0], [0, 10, 20], {
      text: named(places.sea),
      size: 9.4,
      italic: true,
      fill: colours.quiet,
    }),
  );
  const gapLabel = place(
    aroundPoint(gapMiddle, [14, 18, 22, 26, 30, 36, 42], {
      text: named(places.gap),
      size: nameSize,
      bold: true,
      fill: colours.ink,
    }),
    { lines: borderPoints },
  );

  const key: KeyEntry[] = facilities.map((facility, i) => ({ number: i + 1, text: keyText(facility) }));
  for (const town of towns) {
    if (place(besideTown(town, town.name), { lines: borderPoints })) continue;
    const number = key.length + 1;
    key.push({ number, text: town.name });
    place(besideTown(town, String(number)));
  }

  const legend = legendOf(key, named(places.gap));
  const height = mapHeight + legend.height;
  const drawnOtherwise = [named(places.sea), named(places.gap)];
  return {
    svg: drawingSvg(mapWidth, height, [
      boxSvg({ x: 0, y: 0, width: mapWidth, height: mapHeight }, `fill="${colours.sea}"`),
      ...land.map(({ id, rings }) => path(rings, `stroke="${colours.rule}" stroke-width="0.6"`, "Z", fillOf(id))),
      path(segmentsOf(gapLine), corridor),
      path(linesOf(borders), `stroke="${colours.quiet}" stroke-width="0.8" stroke-dasharray="4 1.6"`),
      path(
        land.find(({ id }) => id === isoNumbers.BY)?.rings ?? [],
        `stroke="${colours.belarus}" stroke-width="1.8" stroke-linejoin="round"`,
        "Z",
      ),
      gapLabel ? leader(gapLabel, gapMiddle) : "",
      ...open.map(({ at: [x, y] }) => townMark(x, y)),
      ...facilities.map(({ at: [x, y] }, i) => facilityMark(x, y, i + 1)),
      ...labels.map(labelSvg),
      boxSvg(frame, `fill="none" stroke="${colours.rule}" stroke-width="0.6"`),
      legend.svg,
    ]),
    width: mapWidth,
    height,
    key,
    shown: sites.map(({ id }) => id),
    notShown: notShown.filter(({ name }) => !drawnOtherwise.includes(name)),
    alternative: [
      `A map of ${centre} and its neighbours.`,
      `Military facilities, each drawn at its town: ${facilities.map(keyText).join("; ")}.`,
      `Towns: ${open.map(({ name }) => name).join(", ")}.`,
      `${named(places.gap)}: the border between ${places.gapBetween.map(named).join(" and ")}, from ${centre} in the east to ${exclave.name} ${owner} in the west.`,
    ].join(" "),
  };
}

function keyText({ name, town }: Site): string {
  return initialCapital(town === undefined || name.includes(town) ? name : `${name}, ${town}`);
}

function leader(label: Label, [x, y]: Point): string {
  const { left, right, top, bottom } = labelBox(label);
  const [toX, toY] = [Math.max(left, Math.min(x, right)), Math.max(top, Math.min(y, bottom))];
  return lineSvg(x, y, toX, toY, colours.ink, 0.6);
}

function fillOf(state: string | undefined): string {
  if (state === undefined) return colours.sea;
  return state === isoNumbers.BY ? "white" : state === isoNumbers.RU ? colours.faint : colours.land;
}

// One path for each segment, so that the bars across the corridor do not smear at its bends.
function segmentsOf(line: readonly Point[]): readonly (readonly Point[])[] {
  return line.slice(1).map((to, i) => [line[i] ?? to, to]);
}

// Islands smaller than a point are left out.
function path(lines: readonly (readonly Point[])[], stroke: string, end = "", fill = "none"): string {
  const d = lines
    .map((line) => [...new Set(line.map(([x, y]) => `${point(x)},${point(y)}`))])
    .filter((line) => line.length > (end ? 3 : 1))
    .map((line) => `M${line.join("L")}${end}`)
    .join("");
  return d && `<path d="${d}" fill="${fill}" ${stroke}/>`;
}

/** Points along lines, at most a point apart. */
function pointsAlong(lines: readonly (readonly Point[])[]): readonly Point[] {
  return lines.flatMap((line) =>
    line.slice(1).flatMap(([x2, y2], i) => {
      const [x1, y1] = line[i] ?? [x2, y2];
      const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1));
      return Array.from(
        { length: steps },
        (_, n): Point => [x1 + ((x2 - x1) * n) / steps, y1 + ((y2 - y1) * n) / steps],
      );
    }),
  );
}

function boxAround([x, y]: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** A town of the data, or a facility, which is drawn at its own coordinates or at those of its town. */
type Site = {
  readonly id: EntityId;
  readonly kind: "place" | "facility";
  readonly name: string;
  /** The town of a facility. */
  readonly town: string | undefined;
  readonly at: Point;
};

/** A place or facility that the map does not show, and the reason. */
type NotShown = { readonly name: string; readonly reason: string };

/** The places and facilities of the data: those on the map from west to east, and those that are not on it. */
function sitesOf({ entities }: Records): {
  readonly sites: readonly Site[];
  readonly notShown: readonly NotShown[];
} {
  const sites: Site[] = [];
  const notShown: NotShown[] = [];
  for (const entity of entities) {
    if (entity.kind !== "place" && entity.kind !== "facility") continue;
    const town = entities.find((other) => other.kind === "place" && other.id === entity.locatedIn);
    const own = entity.kind === "place" ? entity.coordinates : undefined;
    const coordinates = own ?? (town?.kind === "place" ? town.coordinates : undefined);
    const at = coordinates && projection([coordinates.longitude, coordinates.latitude]);
    if (!at) notShown.push({ name: entity.name, reason: "no recorded coordinates" });
    else if (!inFrame(at)) notShown.push({ name: entity.name, reason: "outside the map" });
    else sites.push({ id: entity.id, kind: entity.kind, name: entity.name, town: town?.name, at });
  }
  return { sites: sites.toSorted((a, b) => a.at[0] - b.at[0]), notShown };
}

function inFrame([x, y]: Point): boolean {
  return x > 4 && x < mapWidth - 4 && y > 4 && y < mapHeight - 4;
}

/** The width of the mark of a facility. */
const markSize = 9.6;

/** The stroke of the Suwałki gap: bars across its course, visible without colour. */
const corridor = `stroke="${colours.others}" stroke-width="10" stroke-dasharray="1.6 1"`;

/** A town: a ring. */
function townMark(x: number, y: number): string {
  return `<circle cx="${point(x)}" cy="${point(y)}" r="2" fill="white" stroke="${colours.ink}" stroke-width="1"/>`;
}

/** A military facility: a square with its number in the key. */
function facilityMark(x: number, y: number, number: number | undefined): string {
  const half = markSize / 2;
  const label = {
    x,
    y: y + 2.5,
    text: String(number),
    size: minFontSize,
    bold: true,
    anchor: "middle",
    fill: "white",
  } as const;
  return `<rect x="${point(x - half)}" y="${point(y - half)}" width="${markSize}" height="${markSize}" fill="${colours.ink}" stroke="white" stroke-width="0.6"/>${number === undefined ? "" : labelSvg(label)}`;
}

/** The meaning of a number on the map. */
type KeyEntry = { readonly number: number; readonly text: string };

/** The legend below the map: the marks, a scale, and the key to the numbers in two columns. */
function legendOf(key: readonly KeyEntry[], gapName: string): { readonly svg: string; readonly height: number } {
  const y = mapHeight + 15;
  const text = (x: number, words: string, baseline = y + 2.6): string =>
    labelSvg({ x, y: baseline, text: words, size: minFontSize, fill: colours.ink });
  const rows = Math.ceil(key.length / 2);
  const entries = key.map(({ number, text: words }, i) => {
    const [x, baseline] = [i < rows ? 2 : mapWidth / 2 + 2, y + 20 + (i % rows) * 11];
    return `${labelSvg({ x: x + 6, y: baseline, text: String(number), size: minFontSize, bold: true, anchor: "end", fill: colours.ink })}${text(x + 11, words, baseline)}`;
  });
  return {
    svg: [
      facilityMark(7, y, undefined),
      text(16, "military facility, by number"),
      townMark(130, y),
      text(137, "town or city"),
      `<path d="M196,${point(y)}H214" fill="none" ${corridor}/>`,
      lineSvg(196, y, 214, y, colours.quiet, 0.6),
      text(219, gapName),
      scaleBar(y),
      ...entries,
    ].join(""),
    height: 15 + 20 + rows * 11 - 4,
  };
}

function scaleBar(y: number): string {
  const [x0, y0]: Point = [mapWidth / 2, mapHeight / 2];
  const [from, to] = [projection.invert?.([x0 - 50, y0]), projection.invert?.([x0 + 50, y0])];
  const perPoint = from && to ? (geoDistance(from, to) * 6371) / 100 : 1;
  const [left, length] = [mapWidth - 30 - 200 / perPoint, 200 / perPoint];
  const ticks = [0, 100, 200].map((km) => {
    const x = left + km / perPoint;
    const text = km === 200 ? "200 km" : String(km);
    return (
      lineSvg(x, y - 3, x, y, colours.ink) +
      labelSvg({ x, y: y + 8, text, size: minFontSize, anchor: "middle", fill: colours.ink })
    );
  });
  return lineSvg(left, y, left + length, y, colours.ink, 0.9) + ticks.join("");
}
