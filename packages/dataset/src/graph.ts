import { list } from "./list.js";
import type { Entity, EntityId, Predicate, Relation } from "./types.js";

/** A relation as an edge from one entity to another. */
export type GraphEdge = {
  readonly source: EntityId;
  readonly target: EntityId;
  /** How the source relates to the target. Example: `member-of`. */
  readonly predicate: Predicate;
  /** The record behind the edge, with its interval and evidence. */
  readonly relation: Relation;
};

/** Entities as nodes and relations as edges. Two entities may have several edges. */
export type Graph = { readonly nodes: readonly Entity[]; readonly edges: readonly GraphEdge[] };

/**
 * Entities and relations as a directed multigraph, for a library such as graphology or d3-force.
 *
 * @example graph().edges.filter(({ source, predicate }) => source === "belarus" && predicate === "opposes")
 */
export function graph(): Graph {
  return {
    nodes: list("entities"),
    edges: list("relations").map((relation) => ({
      source: relation.subject,
      target: relation.object,
      predicate: relation.predicate,
      relation,
    })),
  };
}
