import { Writable } from "node:stream";
import { collections } from "@unionstate/schema";
import jsonld from "jsonld";
import { DataFactory, type NamedNode, Writer } from "n3";
import type { Format, Release } from "../format.ts";
import { context, type Node, paperNode, prefixes, recordNode, redirectNode } from "../rdf.ts";
import { itemsOf } from "../tables/rows.ts";

const { fromTerm } = DataFactory;

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
      async *chunks() {
        const written: string[] = [];
        const stream = new Writable({
          write(chunk, _, done) {
            written.push(String(chunk));
            done();
          },
        });
        const writer = new Writer(stream, { prefixes, end: false });
        for (const nodes of batches(release)) {
          const triples: unknown = await jsonld.toRDF({ "@context": context, "@graph": nodes });
          if (!isTriples(triples)) throw new Error("The JSON-LD processor returned no list of triples.");
          for (const { subject, predicate, object } of triples) {
            writer.addQuad(fromTerm(subject), fromTerm(predicate), fromTerm(object));
          }
          yield written.splice(0).join("");
        }
        writer.end();
        yield written.splice(0).join("");
      },
    };
  },
};

/** All nodes in batches: the processor holds one document at a time. */
function* batches(release: Release): Generator<Node[]> {
  yield [paperNode];
  for (const collection of collections) {
    let batch: Node[] = [];
    for (const item of itemsOf(collection, release)) {
      batch.push(recordNode(collection, item));
      if (batch.length < 100) continue;
      yield batch;
      batch = [];
    }
    yield batch;
  }
  if (release.redirects.length > 0) yield release.redirects.map(redirectNode);
}

/** A triple as the JSON-LD processor returns it; its object can also be a literal, which the writer accepts as well. */
type Triple = { readonly subject: NamedNode; readonly predicate: NamedNode; readonly object: NamedNode };

/** The types of the library do not say what the processor returns. */
const isTriples = (value: unknown): value is Triple[] =>
  Array.isArray(value) && value.every((each) => ["subject", "predicate", "object"].every((term) => term in each));
