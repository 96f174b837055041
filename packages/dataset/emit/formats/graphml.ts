import { createCB } from "xmlbuilder2";
import type { Format, Release } from "../format.ts";
import { type Attributes, relationGraph } from "../relation-graph.ts";

/** `relations.graphml`: entities and relations as a graph for networkx, igraph and Cytoscape. */
export const graphml: Format = {
  name: "GraphML",
  contents: "entities and relations",
  use: "networkx, igraph, Cytoscape, yEd",
  specification: "GraphML 1.0",
  *files(release) {
    yield {
      path: "relations.graphml",
      mediaType: "application/graphml+xml",
      description: "Entities as nodes and relations as edges, for networkx, igraph and Cytoscape.",
      chunks: () => document(release),
    };
  },
};

function* document({ records }: Release): Generator<string> {
  const graph = relationGraph(records);
  const written: string[] = [];
  const xml = createCB({ prettyPrint: true, data: (chunk: string) => written.push(chunk) });
  xml.dec({ version: "1.0", encoding: "UTF-8" }).ele("http://graphml.graphdrawing.org/xmlns", "graphml");
  const types = {
    node: typesOf(graph.mapNodes((_, attributes) => attributes)),
    edge: typesOf(graph.mapEdges((_, attributes) => attributes)),
  };
  for (const [owner, attributes] of Object.entries(types)) {
    for (const [name, type] of attributes) {
      xml.ele("key", { id: `${owner}-${name}`, for: owner, "attr.name": name, "attr.type": type }).up();
    }
  }
  xml.ele("graph", { id: "unionstate", edgedefault: "directed" });
  for (const { node, attributes } of graph.nodeEntries()) {
    element("node", { id: node }, attributes);
    yield written.splice(0).join("");
  }
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    element("edge", { id: edge, source, target }, attributes);
    yield written.splice(0).join("");
  }
  xml.up().up().end();
  yield `${written.join("")}\n`;

  function element(name: "node" | "edge", own: Readonly<Record<string, string>>, attributes: Attributes): void {
    xml.ele(name, own);
    for (const [attribute, value] of Object.entries(attributes)) {
      xml
        .ele("data", { key: `${name}-${attribute}` })
        .txt(String(value))
        .up();
    }
    xml.up();
  }
}

/** The attributes that occur, in order of first occurrence, with their GraphML types. */
function typesOf(items: readonly Attributes[]): Map<string, "string" | "int" | "double"> {
  const types = new Map<string, "string" | "int" | "double">();
  for (const attributes of items) {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "string") types.set(name, "string");
      else types.set(name, Number.isInteger(value) && types.get(name) !== "double" ? "int" : "double");
    }
  }
  return types;
}
