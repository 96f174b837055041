import type { Format } from "../format.ts";
import { context, nodesOf, prefixes } from "../rdf.ts";
import { turtleOf } from "../turtle.ts";

/** `records.ttl`: the linked data of `records.jsonld` as triples. */
export const turtle: Format = {
  name: "RDF (Turtle)",
  contents: "all records, redirects",
  use: "triple stores, SPARQL",
  specification: "RDF 1.1 Turtle",
  *files(release) {
    yield {
      path: "records.ttl",
      mediaType: "text/turtle",
      description: "The triples of records.jsonld.",
      chunks: () => turtleOf(nodesOf(release), context, prefixes),
    };
  },
};
