/**
 * Russian forces and facilities in and around Belarus by their status: leased, temporary, on Russian soil; and those that
 * Belarus refused, which have no place.
 */
import {
  type Deployment,
  type DeploymentId,
  type EntityId,
  formatCertainty,
  formatDate,
  formatDeployment,
  label,
} from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { equals, isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import { amountOf, countedName, type Presence, placeNames, presenceMark } from "./deployment-marks.ts";
import { chartWidth, colours, drawing, line, type Point, sizes, text, widthOf, wrap } from "./drawing.ts";
import { baseMap } from "./geography/base-map.ts";
import { refusalWords, shortened, shortName } from "./short-names.ts";

const frame = { west: 18.3, east: 34.4, south: 51, north: 56.5, width: chartWidth, height: 250 };

/** What the map shows, west to east. */
const shown = [
  "russia-pionerski-radar",
  "russia-kaliningrad-s-400",
  "russia-kaliningrad-689th-regiment",
  "russia-belarus-radar-aircraft-2014",
  "russia-belarus-volga-radar",
  "russia-belarus-vileyka-centre",
  "russia-belarus-su-27sm3-2014",
  "russia-belarus-transport-aircraft-2014",
  "russia-yelnia-klintsy-regiments",
] as const satisfies readonly DeploymentId[];

const refused = [
  "russia-belarus-airbase",
  "russia-belarus-tank-formation-2017",
  "russia-belarus-missile-systems",
  "russia-belarus-military-presence-offer",
] as const satisfies readonly DeploymentId[];

/** Where the name of a place is: from its mark, to the first baseline. */
const labels: Partial<Record<EntityId, { readonly by: Point; readonly anchor: "start" | "middle" | "end" }>> = {
  "babruysk-airfield": { by: [-8, 17], anchor: "middle" },
  "baranovichi-airfield": { by: [-12, -20], anchor: "middle" },
  hantsavichi: { by: [-52, 55], anchor: "start" },
  kaliningrad: { by: [-57, 34], anchor: "start" },
  klintsy: { by: [7, 4], anchor: "start" },
  pionerski: { by: [-13, -19], anchor: "middle" },
  vileyka: { by: [7.5, 3.5], anchor: "start" },
  yelnia: { by: [27, -49], anchor: "end" },
};

/** The middle of the exclave, which has no coordinates in the data, and of the states that are named. */
const exclave: Point = [21.4, 54.72];
const names: readonly (readonly [EntityId, Point])[] = [
  ["belarus", [28.5, 55.05]],
  ["latvia", [26.4, 56.2]],
  ["lithuania", [23.6, 55.5]],
  ["poland", [20.8, 52.4]],
  ["russia", [31.5, 56.1]],
  ["ukraine", [29.6, 51.12]],
];

export function statusMap(dataset: Dataset): Chart {
  const { get } = dataset;
  const { asOf, count, deploymentStart, deploymentState, fact, name } = references(dataset);
  const deployments = shown.map((id) => get("deployments", id));
  const declined = refused.map((id) => get("deployments", id));
  const leased = deployments.filter((each) => statusOf(each) === "leased");
  const rows = [...deployments, ...declined].map((each) => [
    label(each),
    statusWords[statusOf(each)],
    (each.locations ?? []).map((id) => get("entities", id).name).join(", ") || "not stated",
    formatDeployment(each),
  ]);
  return {
    id: "status-map",
    title: prose(
      "chart-title",
    )`${name("russia")} had ${count(["leased facility", "leased facilities"], leased)} in ${name("belarus")}, but no military base`.claims(
      isCertain(fact("claims/no-foreign-base")),
      equals(deploymentState("russia-belarus-airbase"), "refused"),
    ),
    subtitle: prose(
      "chart-subtitle",
    )`Russian forces and facilities in and around ${name("belarus")}, by status, ${deploymentStart("russia-belarus-su-27sm3-2014", "year")} to ${asOf()}`,
    svg: svgOf(dataset, deployments, declined),
    description: `Map of Belarus and its neighbours. ${statuses.map((status) => sentenceOf(dataset, status, [...deployments, ...declined])).join(" ")}`,
    table: { columns: ["What", "Status", "Place", "When and how many"], rows },
    sources: [...shown, ...refused].map((id) => `deployments/${id}` as const),
    shortened: shortened(
      dataset,
      [...shown, ...refused].map((id) => `deployments/${id}` as const),
    ),
    note: prose(
      "chart-note",
    )`Some of the specialists at the leased sites were Belarusian citizens, and a majority had neither uniforms nor weapons. Borders as internationally recognised.`.claims(
      isCertain(fact("discrepancies/unarmed-staff")),
    ),
  };
}

type Status = Extract<Presence, keyof typeof statusWords>;

const statusWords = {
  leased: "Leased",
  temporary: "Temporary, withdrawn",
  "own-soil": "On Russian soil",
  refused: "Not granted by Belarus",
} as const;

const statuses: readonly Status[] = ["leased", "temporary", "own-soil", "refused"];

function statusOf({ state, tenure, hosts }: Deployment): Status {
  if (state === "refused") return "refused";
  if (tenure === "leased") return "leased";
  return hosts.includes("russia") ? "own-soil" : "temporary";
}

/** `Leased: Volga radar (Hantsavichi, about 1,200 people).` */
function sentenceOf(dataset: Dataset, status: Status, deployments: readonly Deployment[]): string {
  const those = deployments.filter((each) => statusOf(each) === status);
  const items = those.map((each) => {
    if (status === "refused") return refusedText(each);
    const { locations = [], personnel } = each;
    const people = personnel ? [amountOf(personnel)] : [];
    return `${countedName(dataset, each)} (${[placeNames(dataset.get, locations), ...people].filter(Boolean).join(", ")})`;
  });
  return `${statusWords[status]}: ${items.join("; ")}.`;
}

function svgOf(dataset: Dataset, deployments: readonly Deployment[], declined: readonly Deployment[]): string {
  const map = baseMap(frame);
  const sites = sitesOf(dataset, deployments, map.at);
  const list = frame.height + 40;
  return drawing(list + 16 + declined.length * 13, [
    ...map.parts,
    ...names.map(([id, [longitude, latitude]]) => stateName(dataset, id, map.at(longitude, latitude))),
    ...sites.flatMap(siteParts),
    ...keyParts(frame.height + 17, deployments),
    line([0, frame.height + 28], [chartWidth, frame.height + 28], colours.faint),
    mark("refused", [7, list + 2]),
    text({ at: [18, list + 5.5], lines: ["Not granted by Belarus, no place stated"], bold: true }),
    ...declined.map((each, i) => text({ at: [18, list + 19 + i * 13], lines: [refusedText(each)] })),
  ]);
}

function stateName({ get }: Dataset, id: EntityId, at: Point): string {
  const fill = id === "belarus" ? colours.belarus : id === "russia" ? colours.russia : colours.quiet;
  const own = id === "belarus" || id === "russia";
  return text({
    at,
    lines: [get("entities", id).name],
    size: own ? 12 : sizes.label,
    bold: own,
    anchor: "middle",
    fill,
  });
}

/** A place on the map with what was there. */
type Site = {
  readonly id: EntityId;
  readonly status: Status;
  readonly at: Point;
  readonly name: string;
  readonly details: readonly string[];
};

/** The places of deployments; what a deployment at several places was is said at the first. */
function sitesOf(
  dataset: Dataset,
  deployments: readonly Deployment[],
  at: (longitude: number, latitude: number) => Point,
): readonly Site[] {
  const { get } = dataset;
  const places = [...new Set(deployments.flatMap(({ locations = [] }) => locations))];
  return places.map((id) => {
    const here = deployments.filter(({ locations = [] }) => locations.includes(id));
    const [first] = here;
    return {
      id,
      status: first ? statusOf(first) : "own-soil",
      at: at(...coordinatesOf(get, id)),
      name: placeNames(get, [id]),
      details: here
        .filter(({ locations = [] }) => locations[0] === id)
        .flatMap((each) => detailsOf(dataset, each, (each.locations ?? []).slice(1))),
    };
  });
}

function coordinatesOf(get: Dataset["get"], id: EntityId): readonly [number, number] {
  const entity = get("entities", id);
  if (entity.kind === "place" && entity.coordinates) return [entity.coordinates.longitude, entity.coordinates.latitude];
  if (entity.kind === "facility" && entity.locatedIn) return coordinatesOf(get, entity.locatedIn);
  return [exclave[0], exclave[1]];
}

/** `Volga radar`, `about 1,200 people`; `6 Su-27SM3 fighters`. @param elsewhere its other places */
function detailsOf(dataset: Dataset, deployment: Deployment, elsewhere: readonly EntityId[] = []): readonly string[] {
  const { personnel } = deployment;
  const words = countedName(dataset, deployment, elsewhere);
  return [...wrap(words, elsewhere.length > 0 ? 84 : 100), ...(personnel ? [amountOf(personnel)] : [])];
}

function siteParts({ id, status, at, name, details }: Site): readonly string[] {
  const { by, anchor } = labels[id] ?? { by: [8, 4], anchor: "start" };
  const start: Point = [at[0] + by[0], at[1] + by[1]];
  const leader = by[1] > 25 ? line(at, [at[0], start[1] - 9], colours.russia, 0.7) : "";
  return [
    leader,
    mark(status, at),
    text({ at: start, lines: [name], bold: true, anchor, leading: 12 }),
    ...(details.length === 0 ? [] : [text({ at: [start[0], start[1] + 12], lines: details, anchor, leading: 12 })]),
  ];
}

const mark = (status: Status, at: Point): string =>
  presenceMark(status, at, status === "refused" ? colours.belarus : colours.russia);

/** The marks and their meaning, in one line. */
function keyParts(y: number, deployments: readonly Deployment[]): readonly string[] {
  const years = deployments
    .filter((each) => statusOf(each) === "temporary")
    .map(({ start }) => start?.slice(0, 4) ?? "");
  const words = { ...statusWords, temporary: `Temporary (${[...new Set(years)].join(", ")}), withdrawn` };
  let x = 7;
  return statuses
    .filter((status) => status !== "refused")
    .flatMap((status) => {
      const at: Point = [x, y];
      x += 11 + widthOf(words[status]) + 20;
      return [mark(status, at), text({ at: [at[0] + 10, y + 3.4], lines: [words[status]] })];
    });
}

/** `Missile systems: firmly resisted, according to Keir Giles` */
function refusedText(deployment: Deployment): string {
  const { id, start, startAsPrinted, occasion } = deployment;
  const when = start && !occasion ? `, planned for ${formatDate(start, { asPrinted: startAsPrinted })}` : "";
  const certainty = formatCertainty(deployment);
  const record = `deployments/${id}` as const;
  return `${shortName(record)}${when}: ${refusalWords(record)}${certainty && `, ${certainty}`}`;
}
