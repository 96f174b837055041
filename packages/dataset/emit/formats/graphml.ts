import { createCB } from "xmlbuilder2";
import type { Format, Release } from "../format.ts";
import { type Attributes, edgeAttributes, graphOf, nodeAttributes } from "../graph.ts";
import { about, attribution } from "../published.ts";

/** `graph.graphml`: entities and what connects them as a graph for networkx, igraph and Cytoscape. */
export const graphml: Format = {
  name: "GraphML",
  contents: "entities and what connects them",
  use: "networkx, igraph, Cytoscape, yEd",
  specification: "GraphML 1.0",
  *files(release) {
    yield {
      path: "graph.graphml",
      mediaType: "application/graphml+xml",
      description:
        "Entities as nodes, and relations, arms deals, deployments, statements and events as edges, for networkx, igraph and Cytoscape.",
      chunks: () => document(release),
    };
  },
};

/** The keys of nodes: `name` is the label in Cytoscape and the name in igraph, `label` the label elsewhere. */
const nodeKeys = { name: "string", label: "string", start: "string", end: "string", ...nodeAttributes } as const;

const edgeKeys = {
  label: "string",
  kind: "string",
  weight: "double",
  start: "string",
  end: "string",
  ...edgeAttributes,
} as const;

const graphKeys = { title: "string", version: "string", licence: "string", attribution: "string" } as const;

function* document({ records, version }: Release): Generator<string> {
  const { nodes, edges } = graphOf(records);
  const written: string[] = [];
  const xml = createCB({ prettyPrint: true, data: (chunk: string) => written.push(chunk) });
  xml.dec({ version: "1.0", encoding: "UTF-8" }).ele("http://graphml.graphdrawing.org/xmlns", "graphml");
  for (const [owner, keys] of Object.entries({ graph: graphKeys, node: nodeKeys, edge: edgeKeys })) {
    for (const [name, type] of Object.entries(keys)) {
      const simple = type === "integer" ? "int" : type;
      xml.ele("key", { id: `${owner}-${name}`, for: owner, "attr.name": name, "attr.type": simple }).up();
    }
  }
  xml.ele("graph", { id: about.name, edgedefault: "directed" });
  data("graph", { title: about.title, version, licence: about.licence.url, attribution });
  for (const { id, label, start, end, attributes } of nodes) {
    xml.ele("node", { id });
    data("node", { name: label, label, start, end, ...attributes });
    xml.up();
    yield written.splice(0).join("");
  }
  for (const { id, source, target, label, kind, start, end, attributes } of edges) {
    xml.ele("edge", { id, source, target });
    data("edge", { label, kind, weight: 1, start, end, ...attributes });
    xml.up();
    yield written.splice(0).join("");
  }
  xml.up().up().end();
  yield `${written.join("")}\n`;

  function data(owner: "graph" | "node" | "edge", attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      xml
        .ele("data", { key: `${owner}-${name}` })
        .txt(String(value))
        .up();
    }
  }
}
