import { createCB } from "xmlbuilder2";
import type { Format, Release } from "../format.ts";
import { type Attributes, edgeAttributes, graphOf, nodeAttributes } from "../graph.ts";
import { about, attribution } from "../published.ts";

/** `graph.gexf`: entities and what connects them as a graph for Gephi, with kinds and time. */
export const gexf: Format = {
  name: "GEXF",
  contents: "entities and what connects them",
  use: "Gephi 0.9.3 and later, Gephi Lite, sigma.js, networkx 3: with a timeline, and parallel edges by `kind`",
  specification: "GEXF 1.3",
  *files(release) {
    yield {
      path: "graph.gexf",
      mediaType: "application/gexf+xml",
      description:
        "Entities as nodes, and relations, arms deals, deployments, statements and events as edges, for Gephi.",
      chunks: () => document(release),
    };
  },
};

const namespace = "http://gexf.net/1.3";

function* document({ records, released, version }: Release): Generator<string> {
  const { nodes, edges } = graphOf(records);
  const written: string[] = [];
  const xml = createCB({ prettyPrint: true, data: (chunk: string) => written.push(chunk) });
  xml.dec({ version: "1.0", encoding: "UTF-8" }).ele(namespace, "gexf", { version: "1.3" });
  xml.ele("meta", { lastmodifieddate: released });
  const meta = {
    creator: about.creator,
    description: `Version ${version}. ${attribution}`,
    keywords: about.keywords.join(", "),
  };
  for (const [name, value] of Object.entries(meta)) xml.ele(name).txt(value).up();
  xml.up();
  xml.ele("graph", { mode: "dynamic", defaultedgetype: "directed", timeformat: "date" });
  for (const [owner, types] of Object.entries({ node: nodeAttributes, edge: edgeAttributes })) {
    xml.ele("attributes", { class: owner, mode: "static" });
    for (const [name, type] of Object.entries(types)) xml.ele("attribute", { id: name, title: name, type }).up();
    xml.up();
  }
  xml.ele("nodes");
  for (const { id, label, start, end, attributes } of nodes) {
    element("node", { id, label, start, end }, attributes);
    yield written.splice(0).join("");
  }
  xml.up().ele("edges");
  for (const { id, source, target, label, kind, start, end, attributes } of edges) {
    element("edge", { id, source, target, label, kind, weight: "1", start, end }, attributes);
    yield written.splice(0).join("");
  }
  xml.up().up().up().end();
  yield `${written.join("")}\n`;

  function element(name: "node" | "edge", own: Readonly<Record<string, string | undefined>>, attributes: Attributes) {
    xml.ele(name, Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)));
    xml.ele("attvalues");
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value !== undefined) xml.ele("attvalue", { for: attribute, value: String(value) }).up();
    }
    xml.up().up();
  }
}
