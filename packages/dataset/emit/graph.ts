/** Entities as nodes, and the records that connect them as edges, for the graph files. */
import { date, type Entry, edtfDays, labelOf, type Records, valuesOf } from "@unionstate/schema";
import { edgeEnds } from "../src/edge-ends.ts";
import { recordAddress } from "./published.ts";

/** What network tools show, filter and colour by. */
export type Attributes = { readonly [name: string]: string | number | undefined };

/** The first and the last day that it can mean; absent if it is open or unknown. */
type Lifetime = { readonly start?: string | undefined; readonly end?: string | undefined };

export type GraphNode = Lifetime & { readonly id: string; readonly label: string; readonly attributes: Attributes };

export type GraphEdge = Lifetime & {
  /** The record, and the two ends if it has several edges. Example: `relations/belarus-member-of-csto`. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /**
   * The predicate of a relation, otherwise the collection; with a number if the two ends have several of a kind, because
   * Gephi merges edges of the same ends and kind. Examples: `member-of`, `arms-deals 2`.
   */
  readonly kind: string;
  readonly attributes: Attributes;
};

/** The attributes of nodes, in the order of tables, with their type in GraphML and GEXF. */
export const nodeAttributes = {
  kind: "string",
  description: "string",
  page: "integer",
  latitude: "double",
  longitude: "double",
  url: "string",
} as const;

/** The attributes of edges. */
export const edgeAttributes = {
  collection: "string",
  record: "string",
  predicate: "string",
  status: "string",
  certainty: "string",
  according_to: "string",
  date: "string",
  page: "integer",
  description: "string",
  url: "string",
} as const;

/** How sure a record must be to become an edge: an edge is seen without its qualification. */
const shown: ReadonlySet<string> = new Set(["stated", "attributed"]);

/** The collections whose records connect entities. */
const connecting = ["relations", "arms-deals", "deployments", "statements", "events"] as const;

/** All entities, and the edges of `graph` of the package with all its collections. Hypotheses and rumours are left out. */
export function graphOf(records: Records): {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
} {
  const names = new Map(records.of("entities").map(({ record }) => [record.id, record]));
  const dates = datesIn(records);
  const kinds = new Map<string, number>();

  const nodes = records.of("entities").map(({ file, record }): GraphNode => {
    const position = "coordinates" in record ? record.coordinates : undefined;
    const { start, end } = lifetime(dates.get(file));
    return {
      id: record.id,
      label: record.name,
      // An agreement or document lasts.
      ...(record.kind === "agreement" || record.kind === "document" ? { start } : { start, end }),
      attributes: {
        kind: record.kind,
        description: record.description,
        page: record.evidence[0]?.page,
        latitude: position?.latitude,
        longitude: position?.longitude,
        url: recordAddress("entities", record.id),
      },
    };
  });

  const edges = connecting.flatMap((collection) =>
    records.of(collection).flatMap(({ file, record }) => {
      const certainty = "certainty" in record ? record.certainty : "stated";
      if (!shown.has(certainty)) return [];
      const ends = edgeEnds<string>(record);
      const { start, end } = lifetime(dates.get(file));
      const name = `${collection}/${record.id}`;
      const predicate = "predicate" in record ? record.predicate : undefined;
      const sources = "accordingTo" in record ? record.accordingTo : undefined;
      return ends.map(
        ([source, target]): GraphEdge => ({
          id: ends.length === 1 ? name : `${name}#${source}.${target}`,
          source,
          target,
          label: labelOf(record, (id) => names.get(id)),
          kind: numbered(predicate ?? collection, source, target),
          ...(lasts(record) ? { start } : { start, end }),
          attributes: {
            collection,
            record: name,
            predicate,
            status: statusOf(record),
            certainty,
            according_to: sources?.map((id) => names.get(id)?.name ?? id).join(", "),
            date: dates.get(file)?.join(", "),
            page: record.evidence[0]?.page,
            description: "description" in record ? record.description : undefined,
            url: recordAddress(collection, record.id),
          },
        }),
      );
    }),
  );
  return { nodes, edges };

  function numbered(kind: string, source: string, target: string): string {
    const key = [kind, source, target].join(" ");
    const count = (kinds.get(key) ?? 0) + 1;
    kinds.set(key, count);
    return count === 1 ? kind : `${kind} ${count}`;
  }
}

/** What became of it: the last step of a deal, the state of a deployment, the status of an event. */
function statusOf(record: Entry["record"]): string | undefined {
  if ("steps" in record) return record.steps.at(-1)?.kind;
  if ("hosts" in record) return record.state ?? undefined;
  return "actors" in record && "status" in record ? record.status : undefined;
}

/** Whether its first date is when it began and it has not ended: forces in place, standing terms. */
function lasts(record: Entry["record"]): boolean {
  if ("hosts" in record) return record.state === "in-place" && !record.end;
  return "parties" in record;
}

/** The dates that the paper states, by the file of their record; those of outside sources are left out. */
function datesIn(records: Records): ReadonlyMap<string, readonly string[]> {
  const dates = new Map<string, string[]>();
  for (const { file, path, value } of valuesOf(date, records)) {
    if (path[0] !== "corroborations") dates.set(file, [...(dates.get(file) ?? []), value]);
  }
  return dates;
}

/** From the first to the last day of several dates; open if one of them is. */
function lifetime(dates: readonly string[] = []): Lifetime {
  const spans = dates.flatMap((one) => [edtfDays(one) ?? []]);
  const [first] = spans.map(([start]) => start ?? "").toSorted();
  const last = spans
    .map(([, end]) => end ?? "9999")
    .toSorted()
    .at(-1);
  return { start: first || undefined, end: last === "9999" ? undefined : last };
}
