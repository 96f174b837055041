import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { expect, test } from "vitest";
import { records, releaseFile } from "../test/real-data.ts";

const entities = records.of("entities").map(({ record }) => record);
const relations = records.of("relations").map(({ record }) => record);

test.each([
  ["relations.gexf", parseGexf],
  ["relations.graphml", parseGraphml],
])("%s contains all entities and relations", (path, parse) => {
  const graph = parse(MultiDirectedGraph, releaseFile(path));
  expect(graph.nodes()).toEqual(entities.map(({ id }) => id));
  expect(graph.mapEdges((_, attributes, source, target) => [source, attributes.label, target])).toEqual(
    relations.map(({ subject, predicate, object }) => [subject, predicate, object]),
  );
  for (const { id, name, kind } of entities) {
    expect(graph.getNodeAttributes(id)).toMatchObject({ label: name, kind });
  }
});
