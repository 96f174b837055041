import { stringify } from "csv-stringify/sync";
import type { Format } from "../format.ts";
import { edgeAttributes, graphOf, nodeAttributes } from "../graph.ts";

/** `graph-nodes.csv` and `graph-edges.csv`: the graph as two tables, which no importer merges. */
export const graphCsv: Format = {
  name: "Node and edge list",
  contents: "entities and what connects them",
  use: "pandas, R (igraph, tidygraph), spreadsheets, Gephi: one row per edge, to be counted or merged as you like",
  specification: "RFC 4180, UTF-8",
  *files({ records }) {
    yield {
      path: "graph-nodes.csv",
      mediaType: "text/csv; charset=utf-8",
      description: "The nodes of the graph: all entities.",
      chunks: () =>
        table(
          ["id", "label", "start", "end", ...Object.keys(nodeAttributes)],
          graphOf(records).nodes.map(({ attributes, ...own }) => ({ ...own, ...attributes })),
        ),
    };
    yield {
      path: "graph-edges.csv",
      mediaType: "text/csv; charset=utf-8",
      description: "The edges of the graph: relations, arms deals, deployments, statements and events.",
      chunks: () =>
        table(
          ["source", "target", "type", "id", "label", "kind", "weight", "start", "end", ...Object.keys(edgeAttributes)],
          graphOf(records).edges.map(({ attributes, ...own }) => ({
            ...own,
            type: "Directed",
            weight: 1,
            ...attributes,
          })),
        ),
    };
  },
};

const table = (columns: readonly string[], rows: readonly object[]): string[] => [
  stringify([...rows], { header: true, columns: [...columns], record_delimiter: "windows" }),
];
