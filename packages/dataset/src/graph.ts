/** The graph: entities, and what connects them. */
import { checkList, didYouMean } from "./arguments.js";
import { certain } from "./certainty.js";
import { edgeEnds } from "./edge-ends.js";
import { label, list } from "./records.js";
import type {
  Certainty,
  DealStep,
  Deployment,
  Entity,
  EntityId,
  HistoricalEvent,
  Predicate,
  RecordOf,
} from "./types.js";

/** The collections whose records connect entities. */
export type GraphCollection = "relations" | "arms-deals" | "deployments" | "statements" | "events";

/**
 * What connects one entity to another, in the direction of the record: the subject of a relation to its object, a supplier
 * to a recipient, the owner of a deployment to a host, a speaker or an actor to what the statement or event is about. The
 * `collection` narrows the `record`.
 */
export type GraphEdge<C extends GraphCollection = GraphCollection> = {
  [Name in C]: {
    readonly source: EntityId;
    readonly target: EntityId;
    /** The collection of the record behind the edge. */
    readonly collection: Name;
    /** The record behind the edge, with its dates and evidence. A record with several recipients has several edges. */
    readonly record: RecordOf[Name];
    /** The label of the record, a sentence. Example: `Belarus is a member of the CSTO (as of 2020)`. */
    readonly label: string;
    /** How surely the paper states it. Statements have no certainty of their own: they are `stated`. */
    readonly certainty: Certainty;
    /** How the source relates to the target; only for relations. Example: `member-of`. */
    readonly predicate?: Name extends "relations" ? Predicate : undefined;
    /**
     * What became of it: the last step of a deal, such as `delivered` or `refused`; the state of a deployment; the status
     * of an event. Absent for relations, statements and standing terms.
     */
    readonly status?: DealStep["kind"] | Deployment["state"] | HistoricalEvent["status"];
  };
}[C];

/** Entities as nodes, and what connects them as edges. Two entities may have several edges. */
export type Graph<C extends GraphCollection = GraphCollection> = {
  readonly nodes: readonly Entity[];
  readonly edges: readonly GraphEdge<C>[];
};

/** Which records become edges. */
export type GraphOptions<C extends GraphCollection = GraphCollection> = {
  /** The collections whose records become edges. Default: only `relations`. */
  readonly include?: readonly C[];
  /** How surely the paper states them. Default: `stated` and `attributed`, without hypotheses and rumours. */
  readonly certainty?: readonly Certainty[];
};

/**
 * Entities and what connects them as a directed multigraph, for a library such as graphology or d3-force.
 *
 * @param options the collections and certainties to include; default: relations that the paper states or attributes to
 * someone
 * @throws TypeError if the collections or certainties are not a list
 * @throws RangeError if records of a collection do not connect entities
 * @example graph().edges.filter(({ source, predicate }) => source === "belarus" && predicate === "member-of")
 * @example graph({ include: ["relations", "arms-deals"] }).edges.filter(({ status }) => status === "refused")
 */
export function graph(): Graph<"relations">;
/**
 * The graph with the edges of several collections.
 *
 * @param options the collections and certainties to include
 */
export function graph<C extends GraphCollection = "relations">(options: GraphOptions<C>): Graph<C>;
export function graph(options: GraphOptions = {}): Graph {
  const { certainty = certain, include = ["relations"] } = options;
  checkList("graph", "certainties", certainty);
  checkList("graph", "collections", include);
  const edges = include.flatMap((collection): readonly GraphEdge[] => {
    if (Object.hasOwn(edgesOf, collection)) return edgesOf[collection]();
    const hint = didYouMean(String(collection), Object.keys(edgesOf));
    throw new RangeError(`Records of \`${collection}\` do not connect entities.${hint}`);
  });
  return { nodes: list("entities"), edges: edges.filter((edge) => certainty.includes(edge.certainty)) };
}

const edgesOf: { readonly [C in GraphCollection]: () => readonly GraphEdge[] } = {
  relations: () =>
    list("relations").map((record) => ({
      source: record.subject,
      target: record.object,
      collection: "relations",
      record,
      label: label(record),
      certainty: record.certainty,
      predicate: record.predicate,
    })),
  "arms-deals": () =>
    list("arms-deals").flatMap((record) => {
      const status = record.kind === "supply" ? record.steps.at(-1)?.kind : undefined;
      return edgeEnds(record).map(([source, target]) => ({
        source,
        target,
        collection: "arms-deals" as const,
        record,
        label: label(record),
        certainty: record.certainty,
        ...(status !== undefined && { status }),
      }));
    }),
  deployments: () =>
    list("deployments").flatMap((record) =>
      edgeEnds(record).map(([source, target]) => ({
        source,
        target,
        collection: "deployments" as const,
        record,
        label: label(record),
        certainty: record.certainty,
        status: record.state,
      })),
    ),
  statements: () =>
    list("statements").flatMap((record) =>
      edgeEnds(record).map(([source, target]) => ({
        source,
        target,
        collection: "statements" as const,
        record,
        label: label(record),
        certainty: "stated" as const,
      })),
    ),
  events: () =>
    list("events").flatMap((record) =>
      edgeEnds(record).map(([source, target]) => ({
        source,
        target,
        collection: "events" as const,
        record,
        label: label(record),
        certainty: record.certainty,
        status: record.status,
      })),
    ),
};
