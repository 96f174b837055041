import type { Records } from "@unionstate/schema";
import { MultiDirectedGraph } from "graphology";

/** Entities as nodes and relations as edges, with what a network tool shows, filters and colours by. */
export function relationGraph(records: Records): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
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
