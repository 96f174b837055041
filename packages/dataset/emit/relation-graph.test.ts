import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { expect, test } from "vitest";
import { records, releaseFile } from "../test/real-data.ts";

const entities = records.of("entities").map(({ record }) => record);
const relations = records
  .of("relations")
  .map(({ record }) => record)
  .filter(({ certainty }) => certainty === "stated" || certainty === "attributed");

test.each([
  ["relations.gexf", parseGexf],
  ["relations.graphml", parseGraphml],
])("%s contains all entities, and the relations that are stated or attributed", (path, parse) => {
  const graph = parse(MultiDirectedGraph, releaseFile(path));
  expect(graph.nodes()).toEqual(entities.map(({ id }) => id));
  expect(graph.edges()).toEqual(relations.map(({ id }) => id));
  for (const { id, subject, predicate, object, certainty } of relations) {
    expect([graph.source(id), graph.target(id)]).toEqual([subject, object]);
    const { label, ...attributes } = graph.getEdgeAttributes(id);
    expect(attributes).toMatchObject({ predicate, certainty });
    expect(label).toMatch(/^\S+ .+ \S+$/);
  }
  for (const { id, name, kind } of entities) {
    expect(graph.getNodeAttributes(id)).toMatchObject({ label: name, kind });
  }
});
