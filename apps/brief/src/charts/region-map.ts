import type { Entity, EntityId, Relation } from "@unionstate/dataset";
import { colours } from "../style/colours.ts";
import { get } from "../wording/get.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import type { Drawing } from "./drawing.ts";
import { type Box, type Label, labelBox, labelSvg, point } from "./label.ts";
import { linesOf, mapHeight, mapWidth, type Point, pointsAlong, projection } from "./region-map-frame.ts";
import { type KeyEntry, legendOf } from "./region-map-legend.ts";
import { corridor, facilityMark, markSize, townMark } from "./region-map-marks.ts";
import { aroundPoint, besideMark, freePlace, type Manner, withinArea } from "./region-map-placement.ts";
import { type NotShown, type Site, sitesOf } from "./region-map-sites.ts";
import { regionShapes } from "./region-map-states.ts";

/** The map, the key to its numbers, and the places and facilities of the data that are not on it. */
export type RegionMap = Drawing & {
  readonly key: readonly KeyEntry[];
  /** The records of the towns and facilities that it shows. */
  readonly shown: readonly EntityId[];
  readonly notShown: readonly NotShown[];
};

// ISO 3166-1: the records give two letters, Natural Earth the number of the same state.
const isoNumbers: Readonly<Record<string, string>> = {
  BY: "112",
  FI: "246",
  LT: "440",
  LV: "428",
  PL: "616",
  RU: "643",
  UA: "804",
};

// Natural Earth's countries have no seas: the name stands in the open water between Gotland and Latvia.
const openSea: [number, number] = [19.9, 56.6];

const nameSize = 7.6;

/**
 * The region around Belarus: states and their borders, the towns and military facilities that the data names, and the
 * Suwałki gap, drawn along the border between Poland and Lithuania.
 */
export function regionMap(dataset: {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}): RegionMap {
  const { entities, relations } = dataset;
  const { states, borders, gap, kaliningrad } = regionShapes();
  const { sites, notShown } = sitesOf(entities, relations);
  const named = (id: EntityId): string => get(entities, id).name;
  // The data knows nothing of some neighbours, such as Estonia: they have the name that Natural Earth gives them.
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
    ...facilities.map(({ at }) => around(at, markSize / 2)),
    ...open.map(({ at }) => around(at, 2.4)),
    ...pointsAlong([gapLine]).map((at) => around(at, 5)),
  ];
  const labels: Label[] = [];
  const place = (candidates: Iterable<Label>, manner?: Manner): Label | undefined => {
    const label = freePlace(candidates, taken, manner);
    if (label) {
      labels.push(label);
      taken.push(labelBox(label));
    }
    return label;
  };

  const besideTown = (town: Site, text: string): readonly Label[] =>
    besideMark(town.at, open.includes(town) ? 4 : markSize / 2 + 2, { text, size: nameSize, fill: colours.ink });
  // Names of states keep clear of where the towns' names stand best.
  const avoid = towns.flatMap((town) => besideTown(town, town.name).slice(0, 1).map(labelBox));
  const belarus = named("belarus");
  for (const { id, rings } of land) {
    const text = nameOf(id);
    const wording =
      text === belarus
        ? { text, size: 12, bold: true, fill: colours.belarus }
        : { text, size: 9.4, bold: true, fill: colours.quiet };
    if (!place(withinArea(rings, wording), { gap: 3, avoid })) place(withinArea(rings, wording));
  }
  const exclave = get(entities, "kaliningrad");
  const owner = exclave.kind === "territory" && exclave.country ? `(${named(exclave.country)})` : "";
  const exclaveName = { size: 7.2, bold: true, fill: colours.quiet };
  const exclaveLabel = place(withinArea(linesOf(kaliningrad), { ...exclaveName, text: exclave.name }, 8));
  if (exclaveLabel) place([{ ...exclaveLabel, y: exclaveLabel.y + 8.4, text: owner }]);
  place(
    aroundPoint(projection(openSea) ?? [0, 0], [0, 10, 20], {
      text: named("baltic-sea"),
      size: 9.4,
      italic: true,
      fill: colours.quiet,
    }),
  );
  const gapLabel = place(
    aroundPoint(gapMiddle, [14, 18, 22, 26, 30, 36, 42], {
      text: named("suwalki-gap"),
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

  const legend = legendOf(key, named("suwalki-gap"));
  const height = mapHeight + legend.height;
  const drawnOtherwise = [named("baltic-sea"), named("suwalki-gap")];
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${mapWidth}" height="${point(height)}" viewBox="0 0 ${mapWidth} ${point(height)}">`,
      `<rect x="0" y="0" width="${mapWidth}" height="${mapHeight}" fill="${colours.sea}"/>`,
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
      `<rect x="0.3" y="0.3" width="${mapWidth - 0.6}" height="${point(mapHeight - 0.6)}" fill="none" stroke="${colours.rule}" stroke-width="0.6"/>`,
      legend.svg,
      "</svg>",
    ].join(""),
    width: mapWidth,
    height,
    key,
    shown: sites.map(({ id }) => id),
    notShown: notShown.filter(({ name }) => !drawnOtherwise.includes(name)),
    alternative: [
      `A map of ${belarus} and its neighbours.`,
      `Military facilities, each drawn at the town it lies in: ${facilities.map(keyText).join("; ")}.`,
      `Towns: ${open.map(({ name }) => name).join(", ")}.`,
      `${named("suwalki-gap")}: the border between ${named("poland")} and ${named("lithuania")}, from ${belarus} in the east to ${exclave.name} ${owner} in the west.`,
    ].join(" "),
  };
}

function keyText({ name, town }: Site): string {
  return initialCapital(town === undefined || name.includes(town) ? name : `${name}, ${town}`);
}

function leader(label: Label, [x, y]: Point): string {
  const { left, right, top, bottom } = labelBox(label);
  const [toX, toY] = [Math.max(left, Math.min(x, right)), Math.max(top, Math.min(y, bottom))];
  return `<line x1="${point(x)}" y1="${point(y)}" x2="${point(toX)}" y2="${point(toY)}" stroke="${colours.ink}" stroke-width="0.6"/>`;
}

function fillOf(state: string | undefined): string {
  if (state === undefined) return colours.sea;
  return state === isoNumbers.BY ? "white" : state === isoNumbers.RU ? colours.faint : colours.land;
}

// Each by itself, so that the bars across the corridor do not smear where it bends.
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

function around([x, y]: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
