/**
 * The relations between entities: the entities of the relations as points, and each relation as a line in the
 * direction of its sentence. The positions are calculated from the records alone, in whole units.
 */
import { type Entity, type EntityId, formatCertainty, label, permalink, type Relation } from "@unionstate/dataset";
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { escapeUTF8 } from "entities";
import type { Chart } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import { circle, colours, drawing, number, type Point, sizes, textOnPaper, wrap } from "./drawing.ts";
import { boxAround, leading, placeLabels } from "./label-placing.ts";

/** As wide as the page of the network shows it, so that its letters have their size there. */
const [width, height] = [800, 1100];
/** What labels need at the edges. */
const margin = { x: 70, y: 30 };

export function network(dataset: Dataset): Chart {
  const { asOf, count, name } = references(dataset);
  const relations = dataset.list("relations");
  const firm = relations.filter(isFirm);
  const ofBelarus = firm.filter(({ subject, object }) => subject === "belarus" || object === "belarus");
  return {
    id: "network",
    title: prose(
      "chart-title",
    )`${name("belarus")} was the subject or object of ${count(null, ofBelarus)} of the ${count(["relation", "relations"], firm)} that the paper stated or reported`,
    subtitle: prose(
      "chart-subtitle",
    )`Relations between states, organisations, people, formations and concepts as of ${asOf()}. A line leads from the subject to the arrow at its object. Hypotheses and rumours are left out`,
    svg: svgOf(dataset, relations),
    description: descriptionOf(dataset, firm),
    table: {
      columns: ["Relation", "Certainty"],
      rows: relations.map((each) => [label(each), formatCertainty(each) || "stated"]),
    },
    sources: relations.map(({ id }) => `relations/${id}` as const),
  };
}

/** Whether a relation is neither a hypothesis nor a rumour. */
const isFirm = ({ certainty }: Relation): boolean => certainty === "stated" || certainty === "attributed";

/** The entities with most relations. */
function descriptionOf({ get }: Dataset, relations: readonly Relation[]): string {
  const ids = relations.flatMap(({ subject, object }) => [subject, object]);
  const counts = [...new Set(ids)]
    .map((id) => ({ id, count: ids.filter((each) => each === id).length }))
    .toSorted((a, b) => b.count - a.count);
  const most = counts.slice(0, 5).map(({ id, count }) => `${get("entities", id).name} ${count}`);
  return `Network of ${counts.length} entities and ${relations.length} relations between them. Those with most relations: ${most.join(", ")}.`;
}

/** An entity in the drawing. */
type Node = SimulationNodeDatum & {
  readonly entity: Entity;
  readonly degree: number;
  /** Whether a relation of it is neither a hypothesis nor a rumour. */
  readonly isFirm: boolean;
  readonly lines: readonly string[];
};

const radiusOf = ({ degree }: Node): number => Math.round(3 + 1.6 * Math.sqrt(degree));

const pointOf = ({ x = 0, y = 0 }: Node): Point => [x, y];

function svgOf(dataset: Dataset, relations: readonly Relation[]): string {
  const nodes = layOut(nodesOf(dataset, relations), relations);
  const byId = new Map(nodes.map((node) => [node.entity.id, node]));
  const shown = nodes.toSorted((a, b) => b.degree - a.degree);
  const places = placeLabels(
    shown.map((node) => ({
      at: pointOf(node),
      lines: node.lines,
      bold: isActor(node.entity.id),
      radius: radiusOf(node) - 4,
    })),
    { left: 0, top: 0, right: width, bottom: height },
    shown.map((node) => boxAround(pointOf(node), radiusOf(node))),
  );
  return drawing(
    height,
    [
      ...relations.map((relation) => edge(relation, relations, byId)),
      ...shown.map((node, i) => {
        const place = places[i];
        return nodePart(
          node,
          place
            ? textOnPaper({
                ...place,
                lines: node.lines,
                leading,
                bold: isActor(node.entity.id),
                fill: fillOf(node.entity.id),
              })
            : "",
        );
      }),
    ],
    width,
  );
}

const isActor = (id: EntityId): boolean => id === "belarus" || id === "russia";

const fillOf = (id: EntityId): string =>
  id === "belarus" ? colours.belarus : id === "russia" ? colours.russia : colours.ink;

function nodesOf({ get }: Dataset, relations: readonly Relation[]): readonly Node[] {
  const ids = [...new Set(relations.flatMap(({ subject, object }) => [subject, object]))];
  return ids.map((id) => {
    const own = relations.filter(({ subject, object }) => subject === id || object === id);
    const entity = get("entities", id);
    return {
      entity,
      degree: own.length,
      isFirm: own.some(isFirm),
      lines: wrap(entity.name, 100, sizes.label, isActor(id)),
    };
  });
}

/** The two entities with most relations are kept apart, so that there is room around both. */
const apart = 190;

/** The nodes at their places. The same records give the same places: nothing is random, and coordinates are whole. */
function layOut(nodes: readonly Node[], relations: readonly Relation[]): readonly Node[] {
  const placed = nodes.map((node) => ({ ...node }));
  const hubs = placed.toSorted((a, b) => b.degree - a.degree).slice(0, 2);
  for (const [i, hub] of hubs.entries()) Object.assign(hub, { fx: i === 0 ? -apart : apart, fy: 0 });
  const pairs = new Map(
    relations.map(({ subject, object }) => [[subject, object].toSorted().join(" "), { subject, object }]),
  );
  const links = [...pairs.values()].map(
    ({ subject, object }): SimulationLinkDatum<Node> => ({
      source: subject,
      target: object,
    }),
  );
  const isHub = (end: unknown): boolean => hubs.some((hub) => hub === end);
  const link = forceLink<Node, SimulationLinkDatum<Node>>(links)
    .id(({ entity }) => entity.id)
    .distance(({ source, target }) => (isHub(source) || isHub(target) ? 210 : 60))
    .strength(({ source, target }) => (isHub(source) || isHub(target) ? 0.15 : 0.5));
  forceSimulation<Node>(placed)
    .force("link", link)
    .force("charge", forceManyBody().strength(-160).distanceMax(260))
    .force("collide", forceCollide<Node>((node) => radiusOf(node) + 24 + 5 * node.lines.length).iterations(3))
    .force("x", forceX(0).strength(0.03))
    .force("y", forceY(0).strength(0.06))
    .stop()
    .tick(500);
  const x = fit(
    placed.map((node) => node.x ?? 0),
    width,
    margin.x,
  );
  const y = fit(
    placed.map((node) => node.y ?? 0),
    height,
    margin.y,
  );
  return placed.map((node) => ({ ...node, x: x(node.x ?? 0), y: y(node.y ?? 0) }));
}

/** Moves values into a length with margins, in whole numbers. */
function fit(values: readonly number[], length: number, edge: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => Math.round(edge + ((value - least) / (most - least)) * (length - 2 * edge));
}

/** A line with an arrow at the object; several between the same two are side by side. */
function edge(relation: Relation, relations: readonly Relation[], nodes: ReadonlyMap<EntityId, Node>): string {
  const { id, subject, object } = relation;
  const [from, to] = [nodes.get(subject), nodes.get(object)];
  if (!from || !to) return "";
  const ends = [subject, object].toSorted().join(" ");
  const parallel = relations.filter((each) => [each.subject, each.object].toSorted().join(" ") === ends);
  const side = (parallel.indexOf(relation) - (parallel.length - 1) / 2) * 18 * (subject < object ? 1 : -1);
  const [[x1, y1], [x2, y2]] = [pointOf(from), pointOf(to)];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const middle: Point = [(x1 + x2) / 2 - ((y2 - y1) / length) * side, (y1 + y2) / 2 + ((x2 - x1) / length) * side];
  const [ux, uy] = direction(middle, [x2, y2]);
  const tip: Point = [x2 - ux * (radiusOf(to) + 1), y2 - uy * (radiusOf(to) + 1)];
  const colour = isActor(subject) ? fillOf(subject) : colours.quiet;
  const wing = (sign: number): string =>
    `${number(tip[0] - ux * 6 - uy * 2.6 * sign)} ${number(tip[1] - uy * 6 + ux * 2.6 * sign)}`;
  return [
    `<g data-records="relations/${id}"${isFirm(relation) ? "" : ' display="none"'}>`,
    `<title>${escapeUTF8(label(relation))}</title>`,
    `<path d="M${x1} ${y1}Q${number(middle[0])} ${number(middle[1])} ${number(tip[0])} ${number(tip[1])}" fill="none" stroke="${colour}" stroke-width="1"${isFirm(relation) ? "" : ' stroke-dasharray="4 3"'}/>`,
    `<path d="M${number(tip[0])} ${number(tip[1])}L${wing(1)}L${wing(-1)}Z" fill="${colour}"/>`,
    "</g>",
  ].join("");
}

function direction([x1, y1]: Point, [x2, y2]: Point): Point {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [(x2 - x1) / length, (y2 - y1) / length];
}

/** An entity as a link to its record. */
function nodePart(node: Node, words: string): string {
  const { entity, isFirm: isShown } = node;
  const mark = circle(
    pointOf(node),
    radiusOf(node),
    `fill="${fillOf(entity.id)}" stroke="${colours.paper}" stroke-width="1"`,
  );
  return `<a href="${permalink(entity)}" data-records="entities/${entity.id}"${isShown ? "" : ' display="none"'}><title>${escapeUTF8(entity.name)}</title>${mark}${words}</a>`;
}
