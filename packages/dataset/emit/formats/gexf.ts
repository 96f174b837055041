import { write } from "graphology-gexf";
import type { Format } from "../format.ts";
import { relationGraph } from "../relation-graph.ts";

/** `relations.gexf`: entities and relations as a graph for Gephi. */
export const gexf: Format = {
  name: "GEXF",
  contents: "entities and relations",
  use: "Gephi, Gephi Lite, sigma.js",
  specification: "GEXF 1.2",
  *files({ records, released }) {
    yield {
      path: "relations.gexf",
      mediaType: "application/gexf+xml",
      description: "Entities as nodes and relations as edges, for Gephi.",
      chunks: () => [
        `${write(relationGraph(records), { pretty: true })}\n`.replace(
          /lastmodifieddate="[^"]*"/,
          `lastmodifieddate="${released}"`,
        ),
      ],
    };
  },
};
