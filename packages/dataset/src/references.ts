/** How records are connected: references in both directions, and entities with their relations as a graph. */

import { checkList } from "./arguments.js";
import { certain } from "./certainty.js";
import { collections, fields } from "./fields.js";
import { collectionFor, collectionOf, label, list, recordNamed, unknownId } from "./records.js";
import type { AnyRecord, Certainty, Dossier, Entity, EntityId, Predicate, Relation } from "./types.js";
import { valuesAt } from "./values.js";

/** A reference between two records, seen from one of them. */
export type Reference = {
  /** The record at the other end. */
  readonly record: AnyRecord;
  /** The field that holds the reference, in the record that refers to the other. Example: `evidence.0.section`. */
  readonly field: string;
};

/** The references of a record, in both directions. */
export type References = {
  /** The records that it refers to, in the order of its fields. */
  readonly to: readonly Reference[];
  /** The records that refer to it, sorted by collection and id. */
  readonly from: readonly Reference[];
};

/**
 * The references of a record, in both directions: to other records, and from them. Every field that names a record
 * counts: evidence, steps, `accordingTo`, grounds, the lists of dossiers and the inputs of `basis` included. The first
 * call indexes the whole dataset; later calls take constant time.
 *
 * @param record a record of any collection
 * @throws TypeError if the value is not a record
 * @throws RangeError if the record is not part of this dataset
 * @example references(get("entities", "su-30sm")).from.map(({ record }) => record.id)
 * @example references(get("claims", id)).to.filter(({ field }) => field.startsWith("restsOn")).map(({ record }) => label(record))
 */
export function references(record: AnyRecord): References {
  const collection = collectionFor("references", record);
  index ??= indexAll();
  const found = index.get(`${collection}/${record.id}`);
  if (!found) throw unknownId(collection, record.id);
  return found;
}

let index: ReadonlyMap<string, References> | undefined;

const nameOf = (record: AnyRecord): string => `${collectionOf(record)}/${record.id}`;

function indexAll(): ReadonlyMap<string, References> {
  const all = new Map<string, { readonly to: Reference[]; readonly from: Reference[] }>();
  for (const collection of collections) {
    for (const { id } of list(collection)) all.set(`${collection}/${id}`, { to: [], from: [] });
  }
  for (const collection of collections) {
    for (const record of list(collection)) {
      for (const { path, target } of fields[collection].references) {
        for (const { field, value } of valuesAt(record, path)) {
          // Inputs of `basis` are records, or fields of the same record.
          if (!target && !String(value).includes("/")) continue;
          const id = target === "citations" ? `note-${value}` : String(value);
          const [otherCollection = "", otherId = ""] = target ? [target, id] : id.split("/");
          const other = recordNamed(otherCollection, otherId);
          all.get(`${collection}/${record.id}`)?.to.push(Object.freeze({ record: other, field }));
          all.get(nameOf(other))?.from.push(Object.freeze({ record, field }));
        }
      }
    }
  }
  for (const both of all.values()) {
    Object.freeze(both.to);
    Object.freeze(both.from);
    Object.freeze(both);
  }
  return all;
}

/**
 * The dossiers that a record belongs to: the matters of which it is part, such as the Russian airbase or the milk war.
 *
 * @param record a record of any collection
 * @returns the dossiers, sorted by id; empty if it is in none
 * @throws TypeError if the value is not a record
 * @example dossiers(get("arms-deals", "russia-belarus-su-30sm-2016")).map(({ title }) => title)
 */
export function dossiers(record: AnyRecord): readonly Dossier[] {
  const name = `${collectionFor("dossiers", record)}/${record.id}`;
  return list("dossiers").filter(({ records }) => records.some((one) => one === name));
}

/** A relation as an edge from one entity to another. */
export type GraphEdge = {
  readonly source: EntityId;
  readonly target: EntityId;
  /** How the source relates to the target. Example: `member-of`. */
  readonly predicate: Predicate;
  /** The relation as a sentence. Example: `Belarus is a member of the CSTO (as of 2020)`. */
  readonly label: string;
  /** How surely the paper states the relation. */
  readonly certainty: Certainty;
  /** The record behind the edge, with its interval and evidence. */
  readonly relation: Relation;
};

/** Entities as nodes and relations as edges. Two entities may have several edges. */
export type Graph = { readonly nodes: readonly Entity[]; readonly edges: readonly GraphEdge[] };

/** Which relations become edges. */
export type GraphOptions = {
  /** How surely the paper states them. Default: `stated` and `attributed`, without hypotheses and rumours. */
  readonly certainty?: readonly Certainty[];
};

/**
 * Entities and relations as a directed multigraph, for a library such as graphology or d3-force.
 *
 * @param options the certainties to include; default: what the paper states or attributes to someone
 * @throws TypeError if the certainties are not a list
 * @example graph().edges.filter(({ source, predicate }) => source === "belarus" && predicate === "member-of")
 */
export function graph(options: GraphOptions = {}): Graph {
  const { certainty = certain } = options;
  checkList("graph", "certainties", certainty);
  return {
    nodes: list("entities"),
    edges: list("relations").flatMap((relation) =>
      certainty.includes(relation.certainty)
        ? [
            {
              source: relation.subject,
              target: relation.object,
              predicate: relation.predicate,
              label: label(relation),
              certainty: relation.certainty,
              relation,
            },
          ]
        : [],
    ),
  };
}
