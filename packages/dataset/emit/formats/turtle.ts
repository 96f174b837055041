import { collections } from "@unionstate/schema";
import jsonld, { type JsonLdDocument } from "jsonld";
import { DataFactory, type NamedNode, Writer } from "n3";
import { context, prefixes } from "../rdf/context.ts";
import { goneNode } from "../rdf/gone-node.ts";
import { node } from "../rdf/node.ts";
import { paperNode } from "../rdf/paper-node.ts";
import type { Format, Release } from "./format.ts";

const { fromTerm } = DataFactory;

/** A triple as the JSON-LD processor gives it; its objects are literals, too, which the writer takes alike. */
type Triple = { readonly subject: NamedNode; readonly predicate: NamedNode; readonly object: NamedNode };

/** `records.ttl`: the linked data of `records.jsonld` as triples. */
export const turtle: Format = {
  name: "RDF (Turtle)",
  of: "all records, redirects",
  use: "triple stores, SPARQL",
  specification: "RDF 1.1 Turtle",
  *files(release) {
    yield {
      path: "records.ttl",
      mediaType: "text/turtle",
      description: "The triples of records.jsonld.",
      async *chunks() {
        const lines: string[] = [];
        const writer = new Writer({ write: (line: string) => lines.push(line) } as never, { prefixes, end: false });
        for (const nodes of batches(release)) {
          const triples = (await jsonld.toRDF({ "@context": context, "@graph": nodes } as JsonLdDocument)) as Triple[];
          for (const { subject, predicate, object } of triples) {
            writer.addQuad(fromTerm(subject), fromTerm(predicate), fromTerm(object));
          }
          yield lines.splice(0).join("");
        }
        writer.end();
        yield `${lines.splice(0).join("")}`;
      },
    };
  },
};

/** All nodes, a few at a time: the processor works on one document after the other. */
function* batches({ records, redirects = [] }: Release): Generator<unknown[]> {
  yield [paperNode];
  for (const collection of collections) {
    const nodes = records.of(collection).map(({ record }) => node(collection, record));
    for (let start = 0; start < nodes.length; start += 100) yield nodes.slice(start, start + 100);
  }
  if (redirects.length > 0) yield redirects.map(goneNode);
}
