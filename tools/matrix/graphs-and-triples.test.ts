import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { graph, list } from "@unionstate/dataset";
import { describe, expect, test } from "vitest";

const releasePath = (path: string): string =>
  fileURLToPath(new URL(`../../packages/dataset/release/${path}`, import.meta.url));

/** A Python that has a library; Debian's may not be the first in the path. */
const pythonWith = (library: string): string | undefined =>
  ["/usr/bin/python3", "python3"].find((command) => spawnSync(command, ["-c", `import ${library}`]).status === 0);

const run = (python: string | undefined, script: string): unknown =>
  JSON.parse(execFileSync(python ?? "", ["-c", `import json\n${script}`], { encoding: "utf8" }));

const { nodes, edges } = graph({ include: ["relations", "arms-deals", "deployments", "statements", "events"] });
const pairs = new Set(edges.map(({ source, target }) => `${source} ${target}`)).size;
const refused = edges.filter(({ collection, status }) => collection === "arms-deals" && status === "refused").length;
const path = (name: string): string => JSON.stringify(releasePath(name));

const networkx = pythonWith("networkx");

describe.skipIf(!networkx)("networkx (skipped where it is not installed: `apt install python3-networkx`)", () => {
  test("reads GraphML with parallel edges, kinds and time, and can merge them by weight", () => {
    const script = `
import networkx as nx
g = nx.read_graphml(${path("graph.graphml")})
edges = [e for _, _, e in g.edges(data=True)]
merged = nx.DiGraph()
for a, b, e in g.edges(data=True):
    merged.add_edge(a, b, weight=e["weight"] + (merged[a][b]["weight"] if merged.has_edge(a, b) else 0))
print(json.dumps([type(g).__name__, len(g), len(edges),
    sum(e["collection"] == "arms-deals" and e.get("status") == "refused" for e in edges),
    g.nodes["belarus"]["name"], merged.number_of_edges(), merged.size(weight="weight")]))`;
    expect(run(networkx, script)).toEqual([
      "MultiDiGraph",
      nodes.length,
      edges.length,
      refused,
      "Belarus",
      pairs,
      edges.length,
    ]);
  });

  test("reads GEXF from version 3 on", () => {
    const script = `
import networkx as nx
if int(nx.__version__.split(".")[0]) < 3:
    print(json.dumps(None))
else:
    g = nx.read_gexf(${path("graph.gexf")}, version="1.3")
    print(json.dumps([type(g).__name__, len(g), g.number_of_edges()]))`;
    expect([null, ["MultiDiGraph", nodes.length, edges.length]]).toContainEqual(run(networkx, script));
  });
});

const igraph = pythonWith("igraph");

describe.skipIf(!igraph)("igraph (skipped where it is not installed: `apt install python3-igraph`)", () => {
  test("reads GraphML by the names of entities, and merges parallel edges without losing a label", () => {
    const script = `
import igraph
g = igraph.Graph.Read_GraphML(${path("graph.graphml")})
size = g.ecount()
labels = sum(len(label) for label in g.es["label"])
g.simplify(combine_edges={"weight": "sum", "label": lambda labels: "|".join(labels)})
print(json.dumps([g.vcount(), size, g.vs.find(name="Belarus")["id"], g.ecount(), sum(g.es["weight"]),
    sum(len(label.replace("|", "")) for label in g.es["label"]) == labels]))`;
    expect(run(igraph, script)).toEqual([nodes.length, edges.length, "belarus", pairs, edges.length, true]);
  });
});

const rdflib = pythonWith("rdflib");

describe.skipIf(!rdflib)("rdflib (skipped where it is not installed: `apt install python3-rdflib`)", () => {
  test("reads the same triples from Turtle and JSON-LD, and compares dates", () => {
    const script = `
import rdflib
turtle = rdflib.Graph().parse(${path("records.ttl")})
linked = rdflib.Graph().parse(${path("records.jsonld")}, format="json-ld")
terms = rdflib.Graph().parse(${path("terms.ttl")})
rows = turtle.query("""
PREFIX us: <https://w3id.org/unionstate/terms#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?event WHERE { ?event a us:HistoricalEvent ; us:date_first ?first ; us:date_last ?last
  FILTER(?first >= "2014-01-01"^^xsd:date && ?last <= "2014-12-31"^^xsd:date) }""")
print(json.dumps([len(turtle) > 20000, len(turtle - linked), len(linked - turtle), len(terms) > 1000,
    sorted(str(row.event).split("/")[-1] for row in rows)]))`;
    const events = list("events").filter(({ date }) => /^2014[^/]*$/.test(date ?? ""));
    expect(run(rdflib, script)).toEqual([true, 0, 0, true, events.map(({ id }) => id).toSorted()]);
  });
});
