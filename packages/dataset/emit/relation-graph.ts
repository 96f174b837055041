import type { Records } from "@unionstate/schema";
import { MultiDirectedGraph } from "graphology";

/** What network tools show, filter and colour by. */
export type Attributes = { readonly [name: string]: string | number };

/** Entities as nodes and relations as edges. */
export function relationGraph(records: Records): MultiDirectedGraph<Attributes, Attributes> {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  for (const { record } of records.of("entities")) {
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
    const { id, subject, predicate, object, interval, note, evidence } = record;
    graph.addEdgeWithKey(id, subject, object, {
      label: predicate,
      page: evidence[0]?.page ?? 0,
      ...(interval && { interval }),
      ...(note && { note }),
    });
  }
  return graph;
}
