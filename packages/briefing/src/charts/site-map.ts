/**
 * Every place of the records with coordinates, and the forces and facilities there: whose they are, by colour, and what
 * kind of presence, by shape. Marks and names are links to the records.
 */
import {
  type AnyRecord,
  type Deployment,
  type Entity,
  type EntityId,
  formatCertainty,
  formatDeployment,
  label,
  permalink,
} from "@unionstate/dataset";
import { escapeAttribute } from "entities";
import type { Chart } from "../blocks.ts";
import { type Dataset, nameOf } from "../dataset.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import { countedName, type Presence, placeName, presenceMark, presenceOf } from "./deployment-marks.ts";
import { chartWidth, circle, colours, drawing, type Point, path, text, wrap } from "./drawing.ts";
import { type BaseMap, baseMap, type Frame } from "./geography/base-map.ts";
import { type Beside, type Box, boxAround, type LabelPlace, leading, placeLabels } from "./label-placing.ts";

const main: Frame = { west: 18.3, east: 34.4, south: 50.15, north: 57.3, width: chartWidth, height: 282 };
const wide: Frame = { west: 13, east: 46.5, south: 42.8, north: 69.8, width: 150, height: 232, area: "overview" };
/** Where the overview is. */
const wideTop = main.height + 8;
const height = wideTop + wide.height;

/** The middle of states and of the exclave, which have no coordinates in the data. */
const middles: readonly (readonly [EntityId, Point])[] = [
  ["belarus", [28.6, 53.5]],
  ["latvia", [26.4, 56.6]],
  ["lithuania", [23.4, 55.7]],
  ["poland", [20.6, 51.4]],
  ["russia", [31.4, 56.8]],
  ["ukraine", [26.8, 50.9]],
];
const exclave: Point = [21.4, 54.72];

export function siteMap(dataset: Dataset): Chart {
  const { asOf, count, name } = references(dataset);
  const deployments = dataset.list("deployments").toSorted((a, b) => order(a) - order(b));
  const inBelarus = deployments.filter(({ owner, hosts }) => owner === "russia" && hosts.includes("belarus"));
  const ofState = (state: Deployment["state"]) => inBelarus.filter((each) => each.state === state);
  return {
    id: "site-map",
    title: prose(
      "chart-title",
    )`By ${asOf()}, ${count(["Russian deployment was", "Russian deployments were"], ofState("in-place"))} in place in ${name("belarus")}, and ${count(null, ofState("withdrawn"))} had been withdrawn`,
    subtitle: prose(
      "chart-subtitle",
    )`Forces and facilities at the places that the paper names, by owner and status. Borders as internationally recognised`,
    svg: svgOf(dataset, deployments),
    description: descriptionOf(dataset, deployments),
    table: {
      columns: ["What", "Status", "Whose", "Where", "Place", "When and how many"],
      rows: deployments.map((each) => [
        label(each),
        stateOf(dataset, each),
        dataset.get("entities", each.owner).name,
        namesOf(dataset, each.hosts),
        namesOf(dataset, each.locations ?? []) || "not stated",
        formatDeployment(each),
      ]),
    },
    sources: deployments.map(({ id }) => `deployments/${id}` as const),
  };
}

const states = ["in-place", "withdrawn", "planned", "refused", null] as const;
const stateWords = { "in-place": "In place", withdrawn: "Withdrawn", planned: "Planned", refused: "Refused" } as const;

const order = ({ state }: Deployment): number => states.indexOf(state);

/** `Refused by Belarus (according to Keir Giles)` */
function stateOf({ get }: Dataset, deployment: Deployment): string {
  const { state, refusedBy } = deployment;
  const certainty = formatCertainty(deployment);
  const words = state === null ? "Not stated" : stateWords[state];
  const by = state === "refused" && refusedBy ? ` by ${get("entities", refusedBy).name}` : "";
  return `${words}${by}${certainty && ` (${certainty})`}`;
}

const namesOf = ({ get }: Dataset, ids: readonly EntityId[]): string =>
  ids.map((id) => get("entities", id).name).join(", ");

function descriptionOf(dataset: Dataset, deployments: readonly Deployment[]): string {
  const located = deployments.filter(({ locations }) => locations);
  const sentences = states.flatMap((state) => {
    const those = located.filter((each) => each.state === state);
    const items = those.map((each) => {
      const { owner, locations = [] } = each;
      return `${countedName(dataset, each)} (${dataset.get("entities", owner).name}; ${namesOf(dataset, locations)})`;
    });
    return items.length === 0
      ? []
      : [`${state === null ? "Status not stated" : stateWords[state]}: ${items.join(", ")}.`];
  });
  return `Map of Belarus and its neighbours, and a smaller one from the Barents Sea to the Black Sea. ${sentences.join(" ")} The other marks are places that the paper mentions.`;
}

/** A mark with its label: what one owner has at one place in one way, or a place where there is nothing. */
type Site = {
  readonly at: Point;
  readonly place: Entity;
  readonly deployments: readonly Deployment[];
  readonly lines: readonly string[];
  /** What is read out: `Babruysk airfield: 6 Su-27SM3 fighters, 3 transport aircraft, Russia, withdrawn`. */
  readonly words: string;
};

function svgOf(dataset: Dataset, deployments: readonly Deployment[]): string {
  const map = baseMap(main);
  const overview = baseMap(wide);
  const sites = sitesOf(dataset, deployments);
  const onMain = sites.map((site) => ({ ...site, at: map.at(...site.at) })).filter(({ at }) => isWithin(at, main));
  const farther = sites
    .filter((site) => onMain.every(({ place }) => place !== site.place))
    .map((site) => ({ ...site, at: below(overview.at(...site.at)) }));
  const names = middles.map(([id, at]) => ({ at: map.at(...at), entity: dataset.get("entities", id) }));
  return drawing(height, [
    ...map.parts,
    ...siteParts(onMain, { left: 0, top: 0, right: main.width, bottom: main.height }, map.areaAt, names),
    `<g transform="translate(0 ${wideTop})">${overview.parts.join("")}${frameOf(overview)}</g>`,
    ...siteParts(farther, { left: 0, top: wideTop, right: wide.width, bottom: height }, ([x, y]) =>
      overview.areaAt([x, y - wideTop]),
    ),
    ...keyParts(dataset, deployments),
  ]);
}

const isWithin = ([x, y]: Point, { width, height }: Frame): boolean =>
  x > 4 && x < width - 4 && y > 4 && y < height - 4;

const below = ([x, y]: Point): Point => [x, y + wideTop];

/** The area of the larger map on the smaller one. */
function frameOf(overview: BaseMap): string {
  const { west, east, south, north } = main;
  const corners = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
  ] as const;
  return path(
    corners.map(([longitude, latitude]) => overview.at(longitude, latitude)),
    `fill="none" stroke="${colours.ink}" stroke-width="0.8"`,
    "Z",
  );
}

/** What there is at each place, then the places without anything, in degrees. */
function sitesOf(dataset: Dataset, deployments: readonly Deployment[]): readonly Site[] {
  const located = deployments.flatMap((deployment) =>
    (deployment.locations ?? []).map((id) => ({ deployment, place: dataset.get("entities", id) })),
  );
  const groups = Map.groupBy(located, ({ deployment, place }) =>
    [place.id, deployment.owner, presenceOf(deployment)].join(" "),
  );
  const sites = [...groups.values()].flatMap((group): readonly Site[] => {
    const [first] = group;
    const at = first && positionOf(dataset, first.place);
    return first && at
      ? [
          siteOf(
            dataset,
            first.place,
            at,
            group.map(({ deployment }) => deployment),
          ),
        ]
      : [];
  });
  const used = new Set(sites.map(({ at }) => String(at)));
  const others = dataset.list("entities").flatMap((place): readonly Site[] => {
    const at = place.kind === "place" ? positionOf(dataset, place) : undefined;
    return at && !used.has(String(at)) ? [{ at, place, deployments: [], lines: [place.name], words: place.name }] : [];
  });
  return [...sites, ...others];
}

function siteOf(dataset: Dataset, place: Entity, at: Point, deployments: readonly Deployment[]): Site {
  const named = deployments.map((each) => {
    const { locations = [] } = each;
    const elsewhere = locations.filter((id) => id !== place.id);
    return { name: countedName(dataset, each, elsewhere), isFirst: locations[0] === place.id };
  });
  const [first] = deployments;
  const ending = first ? [dataset.get("entities", first.owner).name, presenceWords(first)] : [];
  return {
    at,
    place,
    deployments,
    // What a deployment at several places was is printed at the first of them.
    lines: [placeName(place.name), ...named.flatMap(({ name, isFirst }) => (isFirst ? wrap(name, 100) : []))],
    words: `${place.name}: ${[...named.map(({ name }) => name), ...ending].join(", ")}`,
  };
}

/** `in place, leased` */
const presenceWords = (deployment: Deployment): string => presences[presenceOf(deployment)];

const presences: Readonly<Record<Presence, string>> = {
  leased: "in place, leased",
  "own-soil": "in place, on its own soil",
  abroad: "in place, abroad",
  temporary: "temporary, withdrawn",
  planned: "planned, or status not stated",
  refused: "refused",
};

function positionOf(dataset: Dataset, entity: Entity): Point | undefined {
  if (entity.id === "kaliningrad") return exclave;
  if (entity.kind === "place" && entity.coordinates) return [entity.coordinates.longitude, entity.coordinates.latitude];
  return entity.kind === "facility" && entity.locatedIn
    ? positionOf(dataset, dataset.get("entities", entity.locatedIn))
    : undefined;
}

type Name = { readonly at: Point; readonly entity: Entity };

/**
 * Marks with their labels, and the names of states where there is room. Where states are named, labels stay in the state
 * of their mark as far as they can; the states of the smaller map are too small for that.
 */
function siteParts(
  sites: readonly Site[],
  room: Box,
  areaAt: BaseMap["areaAt"],
  names: readonly Name[] = [],
): readonly string[] {
  const costOf =
    (at: Point) =>
    (area: Box): number =>
      (names.length > 0 ? strayOf(area, at, areaAt) : 0) +
      distance(area, at) / 6 +
      (sites.some((other) => distance(area, other.at) < distance(area, at) / 2) ? 4 : 0);
  const labels = sites.map(({ at, lines, deployments }) => ({
    at,
    lines,
    bold: deployments.length > 0,
    costOf: costOf(at),
  }));
  const marks = sites.map(({ at, deployments }) => boxAround(at, deployments.length > 0 ? 5 : 3));
  const states = names.map(({ at, entity }) => ({ at, lines: [entity.name], costOf: costOf(at) }));
  const places = placeLabels([...labels, ...states], room, marks);
  return [
    ...states.map((name, i) => stateName(name, names[i]?.entity.id, places[sites.length + i])),
    ...sites.map((site, i) => sitePart(site, places[i], areaAt)),
  ];
}

/** How much of a label is in another state than its mark, of twelve; what is in the sea counts less. */
function strayOf({ left, top, right, bottom }: Box, at: Point, areaAt: BaseMap["areaAt"]): number {
  const own = areaAt(at).state;
  const points = [left, (left + right) / 2, right].flatMap((x) =>
    [top, (top + bottom) / 2, bottom].map((y): Point => [x, y]),
  );
  const costs = points.map((point) => {
    const { state } = areaAt(point);
    return state === own ? 0 : state === undefined ? 4 : 12;
  });
  return costs.reduce((sum: number, cost) => sum + cost, 0) / points.length;
}

/** From an area to a place beside it. */
const distance = ({ left, top, right, bottom }: Box, [x, y]: Point): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

function stateName({ lines }: Pick<Beside, "lines">, id: EntityId | undefined, place: LabelPlace | undefined): string {
  const fill = id === "belarus" ? colours.belarus : id === "russia" ? colours.russia : colours.quiet;
  return place ? text({ ...place, lines, fill, italic: true }) : "";
}

/** A mark with its label. The place and each deployment are links; `data-records` names them for web pages. */
function sitePart(
  { at, place, deployments, lines: [name = "", ...lines], words }: Site,
  label: LabelPlace | undefined,
  areaAt: BaseMap["areaAt"],
): string {
  const [first] = deployments;
  const records: readonly AnyRecord[] = first ? deployments : [place];
  const [only] = records;
  const target = records.length === 1 && only ? only : place;
  return [
    `<a href="${permalink(target)}" data-records="${records.map(nameOf).join(" ")}">`,
    `<title>${escapeAttribute(words)}</title>`,
    first
      ? presenceMark(presenceOf(first), at, colourOf(first))
      : circle(at, 2.4, `fill="${colours.quiet}" stroke="${colours.paper}" stroke-width="0.6"`),
    ...(label ? labelParts(name, lines, label, first !== undefined, areaAt) : []),
    "</a>",
  ].join("");
}

/** The name of a place, bold if something is there, and what is there. */
function labelParts(
  name: string,
  lines: readonly string[],
  { at: [x, y], anchor, box: { left, right, top, bottom } }: LabelPlace,
  bold: boolean,
  areaAt: BaseMap["areaAt"],
): readonly string[] {
  const look = { anchor, halo: areaAt([(left + right) / 2, (top + bottom) / 2]).fill };
  return [
    text({ ...look, at: [x, y], lines: [name], bold }),
    ...(lines.length > 0 ? [text({ ...look, at: [x, y + leading], lines, leading })] : []),
  ];
}

const colourOf = ({ owner }: Pick<Deployment, "owner">): string =>
  owner === "russia" ? colours.russia : colours.others;

/** The marks and their meaning, beside the overview. */
function keyParts({ get }: Dataset, deployments: readonly Deployment[]): readonly string[] {
  const located = deployments.filter(({ locations }) => locations);
  const kinds = [...Map.groupBy(located, (each) => `${colourOf(each)} ${presenceOf(each)}`).values()];
  const left = wide.width + 16;
  const entries = kinds.flatMap((group, i) => {
    const y = wideTop + 34 + i * 18;
    const [first] = group;
    if (!first) return [];
    const owners = [...new Set(group.map(({ owner }) => get("entities", owner).name))].join(", ");
    return [
      presenceMark(presenceOf(first), [left + 5, y - 3.6], colourOf(first)),
      text({ at: [left + 18, y], lines: [`${owners}: ${presenceWords(first)}`] }),
    ];
  });
  const y = wideTop + 34 + kinds.length * 18;
  const without = deployments.length - located.length;
  const note = wrap(
    `${without} of ${deployments.length} deployments have no stated place and are not on the map.`,
    chartWidth - left,
  );
  return [
    // Without its marks the key says nothing; each mark on the map has its words.
    `<g aria-hidden="true">`,
    text({ at: [left, wideTop + 12], lines: ["Forces and facilities"], bold: true }),
    ...entries,
    circle([left + 5, y - 3.6], 2.4, `fill="${colours.quiet}"`),
    text({ at: [left + 18, y], lines: ["Another place in the paper"] }),
    "</g>",
    text({ at: [left, y + 26], lines: note, fill: colours.quiet }),
  ];
}
