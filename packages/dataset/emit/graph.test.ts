import { type GraphEdge, graph } from "@unionstate/dataset";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { records, releaseFile } from "../test/real-data.ts";
import { graphOf } from "./graph.ts";

const { nodes, edges } = graphOf(records);
const entities = records.of("entities").map(({ record }) => record);

test("the edges are those of `graph` of the package with all its collections", () => {
  const own = graph({ include: ["relations", "arms-deals", "deployments", "statements", "events"] });
  const plain = ({ source, target, collection, record, label, certainty, predicate, status }: GraphEdge) => ({
    source,
    target,
    label,
    ...{ collection, record: `${collection}/${record.id}`, predicate, status: status ?? undefined, certainty },
  });
  expect(edges.length).toBeGreaterThan(400);
  expect(nodes.map(({ id, label }) => [id, label])).toEqual(own.nodes.map(({ id, name }) => [id, name]));
  expect(
    edges.map(({ source, target, label, attributes: { collection, record, predicate, status, certainty } }) => ({
      ...{ source, target, label, collection, record, predicate, status, certainty },
    })),
  ).toEqual(own.edges.map(plain));
});

test("edges have distinct names, and those of the same ends distinct kinds", () => {
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  const pairs = edges.map(({ source, target, kind }) => [source, target, kind].join(" "));
  expect(new Set(pairs).size).toBe(edges.length);
  expect(new Set(edges.map(({ source, target }) => `${source} ${target}`)).size).toBeLessThan(edges.length);
});

test("an edge lasts from the first to the last day of its record", () => {
  const deal = edges.find(({ id }) => id === "arms-deals/russia-belarus-su-30sm-2016");
  expect(deal).toMatchObject({ start: "2016-06-01", end: "2016-06-30", attributes: { status: "ordered" } });
  const radar = edges.find(({ id }) => id === "deployments/russia-belarus-volga-radar");
  expect(radar).toMatchObject({ start: expect.stringMatching(/^\d{4}-01-01$/) });
  expect(radar?.end).toBeUndefined();
  const timed = edges.filter(({ start, end }) => start ?? end);
  expect(timed.length).toBeGreaterThan(200);
  for (const { id, start = "", end = "9999" } of timed) expect([id, start <= end]).toEqual([id, true]);
});

const known = (attributes: object) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

describe.each([
  ["graph.gexf", parseGexf],
  ["graph.graphml", parseGraphml],
])("%s", (path, parse) => {
  test("is read by graphology, with all nodes, edges and attributes", () => {
    const read = parse(MultiDirectedGraph, releaseFile(path));
    expect(read.nodes()).toEqual(entities.map(({ id }) => id));
    expect(read.size).toBe(edges.length);
    for (const { id, label, attributes } of nodes) {
      expect(read.getNodeAttributes(id)).toMatchObject({ label, ...known(attributes) });
    }
    const attributesOf = read.mapEdges((_, attributes, source, target) => ({ source, target, ...attributes }));
    expect(attributesOf).toMatchObject(
      edges.map(({ source, target, label, attributes }) => ({ source, target, label, ...known(attributes) })),
    );
  });
});

test("graph.gexf has kinds, time and a description of itself", () => {
  const text = releaseFile("graph.gexf");
  expect(text).toMatch(/<gexf xmlns="http:\/\/gexf\.net\/1\.3" version="1\.3">/);
  expect(text.match(/<edge [^>]*kind="/g)?.length).toBe(edges.length);
  expect(text.match(/<edge [^>]*start="\d{4}-\d\d-\d\d"/g)?.length).toBe(edges.filter(({ start }) => start).length);
  expect(text).toMatch(/<creator>.+<\/creator>\s*<description>.*CC-BY-4\.0.*<\/description>\s*<keywords>/);
});

test("the node and edge lists have a row for each node and edge", () => {
  const read = (path: string): { id: string; kind: string }[] => parseCsv(releaseFile(path), { columns: true });
  expect(read("graph-nodes.csv").map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
  expect(read("graph-edges.csv").map(({ id, kind }) => [id, kind])).toEqual(edges.map(({ id, kind }) => [id, kind]));
});
