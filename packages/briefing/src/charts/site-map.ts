/**
 * Every place of the records with coordinates, and the forces and facilities there: whose they are, by colour, and in
 * what state, by shape. Marks and names are links to the records.
 */
import {
  type AnyRecord,
  type Deployment,
  type Entity,
  type EntityId,
  format,
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
import { box, chartWidth, circle, colours, cross, drawing, type Point, path, text, wrap } from "./drawing.ts";
import { type BaseMap, baseMap, type Frame } from "./geography/base-map.ts";
import { type Beside, boxAround, type LabelPlace, leading, placeLabels } from "./label-placing.ts";

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
  ["russia", [32.4, 56.2]],
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
    )`Forces and facilities at the places that the paper names, by owner and state. Borders as internationally recognised`,
    svg: svgOf(dataset, deployments),
    description: descriptionOf(dataset, deployments),
    table: {
      columns: ["What", "State", "Whose", "Where", "Place", "When and how many"],
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

/** What is there, in few words: `Volga early-warning radar station`, `2 regiments`. */
function whatOf({ get }: Dataset, { units, designation, number, kind }: Deployment): string {
  if (units) return units.map((id) => get("entities", id).name).join(", ");
  return designation ?? (number ? format(number, { style: "words" }) : kind);
}

function descriptionOf(dataset: Dataset, deployments: readonly Deployment[]): string {
  const located = deployments.filter(({ locations }) => locations);
  const sentences = states.flatMap((state) => {
    const those = located.filter((each) => each.state === state);
    const items = those.map(
      (each) =>
        `${whatOf(dataset, each)} (${dataset.get("entities", each.owner).name}; ${namesOf(dataset, each.locations ?? [])})`,
    );
    return items.length === 0
      ? []
      : [`${state === null ? "State not stated" : stateWords[state]}: ${items.join(", ")}.`];
  });
  return `Map of Belarus and its neighbours, and a smaller one from the Barents Sea to the Black Sea. ${sentences.join(" ")} The other marks are places that the paper mentions.`;
}

/** A mark with its label: what one owner has at one place in one state, or a place where there is nothing. */
type Site = {
  readonly at: Point;
  readonly place: Entity;
  readonly deployments: readonly Deployment[];
  readonly lines: readonly string[];
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
    ...siteParts(onMain, { left: 0, top: 0, right: main.width, bottom: main.height }, names),
    `<g transform="translate(0 ${wideTop})">${overview.parts.join("")}${frameOf(overview)}</g>`,
    ...siteParts(farther, { left: 0, top: wideTop, right: wide.width, bottom: height }),
    ...keyParts(deployments),
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
  const groups = new Map<string, Site>();
  for (const deployment of deployments) {
    for (const id of deployment.locations ?? []) {
      const key = [id, deployment.owner, deployment.state].join(" ");
      const place = dataset.get("entities", id);
      const at = positionOf(dataset, place);
      if (!at) continue;
      const before = groups.get(key) ?? { at, place, deployments: [], lines: [place.name] };
      groups.set(key, {
        ...before,
        deployments: [...before.deployments, deployment],
        lines: [...before.lines, ...wrap(whatOf(dataset, deployment), 110)],
      });
    }
  }
  const used = new Set([...groups.values()].map(({ at }) => String(at)));
  const others = dataset.list("entities").flatMap((place): readonly Site[] => {
    const at = place.kind === "place" ? positionOf(dataset, place) : undefined;
    return at && !used.has(String(at)) ? [{ at, place, deployments: [], lines: [place.name] }] : [];
  });
  return [...groups.values(), ...others];
}

function positionOf(dataset: Dataset, entity: Entity): Point | undefined {
  if (entity.id === "kaliningrad") return exclave;
  if (entity.kind === "place" && entity.coordinates) return [entity.coordinates.longitude, entity.coordinates.latitude];
  return entity.kind === "facility" && entity.locatedIn
    ? positionOf(dataset, dataset.get("entities", entity.locatedIn))
    : undefined;
}

type Name = { readonly at: Point; readonly entity: Entity };

/** Marks with their labels, and the names of states where there is room. */
function siteParts(
  sites: readonly Site[],
  room: Parameters<typeof placeLabels>[1],
  names: readonly Name[] = [],
): readonly string[] {
  const labels: readonly Beside[] = sites.map(({ at, lines, deployments }) => ({
    at,
    lines,
    bold: deployments.length > 0,
  }));
  const marks = sites.map(({ at, deployments }) => boxAround(at, deployments.length > 0 ? 5 : 3));
  const states = names.map(({ at, entity }) => ({ at, lines: [entity.name] }));
  const places = placeLabels([...labels, ...states], room, marks);
  return [
    ...states.map((name, i) => stateName(name, names[i]?.entity.id, places[sites.length + i])),
    ...sites.map((site, i) => sitePart(site, places[i])),
  ];
}

function stateName({ lines }: Beside, id: EntityId | undefined, place: LabelPlace | undefined): string {
  const fill = id === "belarus" ? colours.belarus : id === "russia" ? colours.russia : colours.quiet;
  return place ? text({ ...place, lines, fill, italic: true }) : "";
}

/** A mark with its label. The place and each deployment are links; `data-records` names them for web pages. */
function sitePart(
  { at, place, deployments, lines: [name = "", ...lines] }: Site,
  label: LabelPlace | undefined,
): string {
  const [first] = deployments;
  const records: readonly AnyRecord[] = first ? deployments : [place];
  const [only] = records;
  const target = records.length === 1 && only ? only : place;
  const words = [
    label ? text({ ...label, lines: [name], bold: deployments.length > 0 }) : "",
    label && lines.length > 0 ? text({ ...label, at: [label.at[0], label.at[1] + leading], lines, leading }) : "",
  ].join("");
  const described = first
    ? `${place.name}: ${lines.join(" ")}, ${first.state === null ? "state not stated" : stateWords[first.state].toLowerCase()}`
    : place.name;
  return [
    `<a href="${permalink(target)}" data-records="${records.map(nameOf).join(" ")}">`,
    `<title>${escapeAttribute(described)}</title>`,
    first ? mark(first, at) : circle(at, 2.4, `fill="${colours.quiet}" stroke="${colours.paper}" stroke-width="0.6"`),
    words,
    "</a>",
  ].join("");
}

/** The shape says the state, the colour whose it is. */
function mark({ owner, state }: Pick<Deployment, "owner" | "state">, at: Point): string {
  const [x, y] = at;
  const colour = owner === "russia" ? colours.russia : colours.others;
  const outline = `fill="${colours.paper}" stroke="${colour}" stroke-width="1.6"`;
  switch (state) {
    case "in-place":
      return box(
        x - 4,
        y - 4,
        8,
        8,
        owner === "russia" ? `fill="${colour}" stroke="${colour}" stroke-width="1.6"` : outline,
      );
    case "withdrawn":
      return circle(at, 4.2, `${outline} stroke-dasharray="2.5 1.7"`);
    case "refused":
      return cross(at, colour);
    case "planned":
    case null:
      return path(
        [
          [x, y - 5],
          [x + 5, y + 4],
          [x - 5, y + 4],
        ],
        outline,
        "Z",
      );
  }
}

/** The marks and their meaning, beside the overview. */
function keyParts(deployments: readonly Deployment[]): readonly string[] {
  const located = deployments.filter(({ locations }) => locations);
  const kinds = new Map(
    located.map(({ owner, state }) => [`${owner === "russia"} ${state}`, { owner, state }] as const),
  );
  const left = wide.width + 16;
  const entries = [...kinds.values()].map(({ owner, state }, i) => {
    const y = wideTop + 34 + i * 18;
    const words = state === null ? "State not stated" : stateWords[state];
    return (
      mark({ owner, state }, [left + 5, y - 3.6]) +
      text({
        at: [left + 18, y],
        lines: [`${owner === "russia" ? "Russia" : "Others"}: ${words.toLowerCase()}`],
      })
    );
  });
  const y = wideTop + 34 + entries.length * 18;
  const without = deployments.length - located.length;
  const note = wrap(
    `${without} of ${deployments.length} deployments have no stated place and are only in the table.`,
    chartWidth - left,
  );
  return [
    text({ at: [left, wideTop + 12], lines: ["Forces and facilities"], bold: true }),
    ...entries,
    circle([left + 5, y - 3.6], 2.4, `fill="${colours.quiet}"`) +
      text({ at: [left + 18, y], lines: ["Another place in the paper"] }),
    text({ at: [left, y + 26], lines: note, fill: colours.quiet }),
  ];
}
