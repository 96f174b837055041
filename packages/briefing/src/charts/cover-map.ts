/** The picture of the cover: Belarus between Russia, its exclave Kaliningrad and members of NATO. */
import type { Entity, EntityId } from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import { chartWidth, circle, colours, drawing, line, type Point, path, sizes, text } from "./drawing.ts";
import { baseMap, type MapLook } from "./geography/base-map.ts";

const frame = { west: 17.5, east: 37.5, south: 50.6, north: 59.6, width: chartWidth, height: 300 };

/** Full colours: a picture rather than a background of marks. */
const look: MapLook = {
  belarus: colours.belarus,
  russia: colours.russia,
  borders: colours.quiet,
};

/** States and territories, and where their names are. */
const areas: readonly (readonly [EntityId, Point])[] = [
  ["belarus", [28, 53.1]],
  ["russia", [34.6, 56.2]],
  ["kaliningrad", [19.3, 55.2]],
  ["latvia", [25.6, 56.75]],
  ["lithuania", [23.7, 55.4]],
  ["poland", [19.9, 52.2]],
  ["ukraine", [30, 50.9]],
];

export function coverMap(dataset: Dataset): Chart {
  const { get } = dataset;
  const { fact, name } = references(dataset);
  const shown = [...areas.map(([id]) => get("entities", id)), get("entities", "suwalki-gap")];
  return {
    id: "cover-map",
    title: prose(
      "chart-title",
    )`${name("belarus")} is between ${name("russia")} and its exclave ${name("kaliningrad")}`.claims(
      isCertain(fact("entities/kaliningrad")),
    ),
    subtitle: prose("chart-subtitle")`Borders as internationally recognised`,
    svg: svgOf(dataset),
    description:
      "Map of the region: Belarus lies between Russia in the east and, in the west, Poland, Lithuania and the Russian exclave of Kaliningrad. The Suwałki gap is the border of Poland and Lithuania, between Kaliningrad and Belarus.",
    table: {
      columns: ["On the map", "What it is"],
      rows: shown.map(({ name, kind, description }) => [name, description ?? kind]),
    },
    sources: ["claims/suwalki-attack-needs-belarus"],
    note: prose("chart-note")`All roads and railways to ${name("kaliningrad")} ran through ${name("belarus")}.`.claims(
      isCertain(fact("claims/suwalki-attack-needs-belarus")),
    ),
  };
}

function svgOf({ get }: Dataset): string {
  const map = baseMap(frame, look);
  return drawing(frame.height, [
    ...map.parts,
    path(map.suwalkiGap, `fill="none" stroke="${colours.others}" stroke-width="5"`),
    ...areas.map(([id, [longitude, latitude]]) => areaName(get("entities", id), map.at(longitude, latitude))),
    ...gapLabel(get("entities", "suwalki-gap").name, map.suwalkiGap),
    ...town(get("entities", "minsk"), map.at),
  ]);
}

function areaName({ id, name }: Entity, at: Point): string {
  if (id === "belarus" || id === "russia") {
    return text({ at, lines: [name], size: sizes.value * 1.25, bold: true, anchor: "middle", fill: colours.paper });
  }
  const isExclave = id === "kaliningrad";
  const fill = isExclave ? colours.russia : colours.ink;
  return text({ at, lines: [name], bold: isExclave, anchor: "middle", fill });
}

/** The name of the gap in Poland, with a line to its middle. */
function gapLabel(name: string, border: readonly Point[]): readonly string[] {
  const [x, y] = border[Math.floor(border.length / 2)] ?? [0, 0];
  return [
    line([x, y + 3], [x - 12, y + 20], colours.others, 1),
    text({ at: [x + 4, y + 30], lines: [name], bold: true, anchor: "end" }),
  ];
}

function town(entity: Entity, at: (longitude: number, latitude: number) => Point): readonly string[] {
  if (entity.kind !== "place" || !entity.coordinates) return [];
  const [x, y] = at(entity.coordinates.longitude, entity.coordinates.latitude);
  return [
    circle([x, y], 3, `fill="${colours.paper}"`),
    text({ at: [x + 6, y + 3.5], lines: [entity.name], fill: colours.paper }),
  ];
}
