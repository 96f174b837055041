import { labelOf, type Records } from "@unionstate/schema";
import { MultiDirectedGraph } from "graphology";

/** What network tools show, filter and colour by. */
export type Attributes = { readonly [name: string]: string | number };

/** How sure a relation must be to become an edge: an edge is seen without its qualification. */
const shown: ReadonlySet<string> = new Set(["stated", "attributed"]);

/** Entities as nodes and relations as edges. Hypotheses and rumours are left out. */
export function relationGraph(records: Records): MultiDirectedGraph<Attributes, Attributes> {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  const entities = new Map(records.of("entities").map(({ record }) => [record.id, record]));
  for (const record of entities.values()) {
    const { id, name, kind, description, evidence } = record;
    const position = "coordinates" in record ? record.coordinates : undefined;
    graph.addNode(id, {
      label: name,
      kind,
      description,
      page: evidence[0]?.page ?? 0,
      ...(position && { latitude: position.latitude, longitude: position.longitude }),
    });
  }
  for (const { record } of records.of("relations")) {
    const {
      id,
      subject,
      predicate,
      object,
      interval,
      intervalAsPrinted,
      certainty,
      accordingTo,
      description,
      evidence,
    } = record;
    if (!shown.has(certainty)) continue;
    graph.addEdgeWithKey(id, subject, object, {
      label: labelOf(record, (entity) => entities.get(entity)),
      predicate,
      certainty,
      page: evidence[0]?.page ?? 0,
      ...(accordingTo && { accordingTo: accordingTo.map((source) => entities.get(source)?.name ?? source).join(", ") }),
      ...(interval && { interval }),
      ...(intervalAsPrinted && { intervalAsPrinted }),
      ...(description && { description }),
    });
  }
  return graph;
}
