/** Where the Suwałki gap is, and the way to Kaliningrad through Belarus: what an attack would need. */
import type { Entity, EntityId } from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import { chartWidth, colours, drawing, line, type Point, path, sizes, text } from "./drawing.ts";
import { baseMap } from "./geography/base-map.ts";

const frame = { west: 18.6, east: 33.6, south: 52.1, north: 57.6, width: chartWidth, height: 232 };

/** What is on the map, and where its name is. */
const areas: readonly (readonly [EntityId, Point])[] = [
  ["belarus", [28.4, 53.15]],
  ["russia", [32.1, 55.9]],
  ["kaliningrad", [19.85, 55.3]],
  ["latvia", [25.6, 56.75]],
  ["lithuania", [23.7, 55.5]],
  ["poland", [20.6, 52.9]],
];

/** From Russia through Belarus and across the gap to Kaliningrad: a direction and not a road. */
const way: readonly Point[] = [
  [31.9, 54.5],
  [27.6, 54.1],
  [24.2, 53.95],
  [22.2, 54.6],
];

export function suwalkiGap(dataset: Dataset): Chart {
  const { get } = dataset;
  const { fact, name } = references(dataset);
  const shown = [...areas.map(([id]) => get("entities", id)), get("entities", "suwalki-gap")];
  return {
    id: "suwalki-gap",
    title: prose(
      "chart-title",
    )`To bridge ${name("suwalki-gap")}, ${name("russia")} would need Belarusian territory as a bridgehead`.claims(
      isCertain(fact("claims/suwalki-attack-needs-belarus")),
    ),
    subtitle: prose(
      "chart-subtitle",
    )`The gap is the border of ${name("poland")} and ${name("lithuania")}, between ${name("kaliningrad")} and ${name("belarus")}`,
    svg: svgOf(dataset),
    description:
      "Map: an arrow leads from Russia through Belarus and across the Suwałki gap to the Russian exclave of Kaliningrad. The gap is the border of Poland and Lithuania. Roads and railways to Kaliningrad ran through Belarus. Latvia and Lithuania are north of the gap, Poland is south of it.",
    table: {
      columns: ["On the map", "What it is"],
      rows: shown.map(({ name, kind, description }) => [name, description ?? kind]),
    },
    sources: ["claims/suwalki-attack-needs-belarus", "entities/suwalki-gap"],
    note: prose(
      "chart-note",
    )`Roads and railways to ${name("kaliningrad")} all ran through ${name("belarus")}. The arrow is a direction, not a road. Borders as internationally recognised.`.claims(
      isCertain(fact("claims/suwalki-attack-needs-belarus")),
    ),
  };
}

function svgOf({ get }: Dataset): string {
  const map = baseMap(frame);
  return drawing(frame.height, [
    ...map.parts,
    path(map.suwalkiGap, `fill="none" stroke="${colours.others}" stroke-width="5"`),
    ...arrow(way.map(([longitude, latitude]) => map.at(longitude, latitude))),
    ...areas.map(([id, [longitude, latitude]]) => areaName(get("entities", id), map.at(longitude, latitude))),
    ...gapLabel(get("entities", "suwalki-gap").name, map.suwalkiGap),
  ]);
}

/** A dashed line with a head at its end. */
function arrow(points: readonly Point[]): readonly string[] {
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = points.slice(-2);
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const neck: Point = [x2 - 9 * dx, y2 - 9 * dy];
  const look = `stroke="${colours.russia}" stroke-width="2.4"`;
  return [
    path([...points.slice(0, -1), neck], `fill="none" ${look} stroke-dasharray="7 4"`),
    path(
      [
        [x2, y2],
        [neck[0] - 5 * dy, neck[1] + 5 * dx],
        [neck[0] + 5 * dy, neck[1] - 5 * dx],
      ],
      `fill="${colours.russia}"`,
      "Z",
    ),
  ];
}

function areaName({ id, name }: Entity, at: Point): string {
  const fill =
    id === "belarus" ? colours.belarus : id === "russia" || id === "kaliningrad" ? colours.russia : colours.quiet;
  const own = fill !== colours.quiet;
  return text({
    at,
    lines: [name],
    size: id === "belarus" || id === "russia" ? sizes.value : sizes.label,
    bold: own,
    anchor: "middle",
    fill,
  });
}

/** The name of the gap in Poland, with a line to its middle. */
function gapLabel(name: string, border: readonly Point[]): readonly string[] {
  const [x, y] = border[Math.floor(border.length / 2)] ?? [0, 0];
  return [
    line([x - 1, y + 3], [x - 12, y + 22], colours.others, 1),
    text({ at: [x - 2, y + 33], lines: [name], size: sizes.value, bold: true, anchor: "end" }),
  ];
}
