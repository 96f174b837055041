import { create } from "xmlbuilder2";
import type { Format, Release } from "./format.ts";
import { relationGraph } from "./relation-graph.ts";

/** `relations.graphml`: entities and relations as a graph for networkx, igraph and Cytoscape. */
export const graphml: Format = {
  name: "GraphML",
  of: "entities and relations",
  use: "networkx, igraph, Cytoscape, yEd",
  specification: "GraphML 1.0",
  *files(release) {
    yield {
      path: "relations.graphml",
      mediaType: "application/graphml+xml",
      description: "Entities as nodes and relations as edges, for networkx, igraph and Cytoscape.",
      chunks: () => [document(release)],
    };
  },
};

type Attributes = Readonly<Record<string, string | number>>;

function document({ records }: Release): string {
  const graph = relationGraph(records);
  const nodes = graph.mapNodes((id, attributes): [string, Attributes] => [id, attributes]);
  const edges = graph.mapEdges((id, attributes): [string, Attributes] => [id, attributes]);
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("http://graphml.graphdrawing.org/xmlns", "graphml");
  for (const [owner, items] of [
    ["node", nodes],
    ["edge", edges],
  ] as const) {
    for (const [name, type] of typesOf(items)) {
      root.ele("key", { id: `${owner}-${name}`, for: owner, "attr.name": name, "attr.type": type });
    }
  }
  const body = root.ele("graph", { id: "unionstate", edgedefault: "directed" });
  for (const [id, attributes] of nodes) {
    const node = body.ele("node", { id });
    for (const [name, value] of Object.entries(attributes))
      node.ele("data", { key: `node-${name}` }).txt(String(value));
  }
  for (const [id, attributes] of edges) {
    const edge = body.ele("edge", { id, source: graph.source(id), target: graph.target(id) });
    for (const [name, value] of Object.entries(attributes))
      edge.ele("data", { key: `edge-${name}` }).txt(String(value));
  }
  return `${root.end({ prettyPrint: true })}\n`;
}

/** The attributes that occur, in the order in which they first do, with their GraphML types. */
function typesOf(items: readonly (readonly [string, Attributes])[]): Map<string, "string" | "int" | "double"> {
  const types = new Map<string, "string" | "int" | "double">();
  for (const [, attributes] of items) {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "string") types.set(name, "string");
      else types.set(name, Number.isInteger(value) && types.get(name) !== "double" ? "int" : "double");
    }
  }
  return types;
}
