import { Writable } from "node:stream";
import jsonld, { type ContextDefinition } from "jsonld";
import { DataFactory, type NamedNode, Writer } from "n3";
import type { Node } from "./rdf.ts";

const { fromTerm } = DataFactory;

/**
 * Nodes of JSON-LD as Turtle, in chunks.
 *
 * @param context their context
 * @param prefixes the prefixes of the Turtle document
 */
export async function* turtleOf(
  nodes: Iterable<Node>,
  context: ContextDefinition,
  prefixes: Readonly<Record<string, string>>,
): AsyncGenerator<string> {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  const writer = new Writer(stream, { prefixes, end: false });
  for (const batch of batches(nodes)) {
    const triples: unknown = await jsonld.toRDF({ "@context": context, "@graph": batch });
    if (!isTriples(triples)) throw new Error("The JSON-LD processor returned no list of triples.");
    for (const { subject, predicate, object } of triples) {
      writer.addQuad(fromTerm(subject), fromTerm(predicate), fromTerm(object));
    }
    yield written.splice(0).join("");
  }
  writer.end();
  yield written.splice(0).join("");
}

/** Nodes in batches: the processor holds one document at a time. */
function* batches(nodes: Iterable<Node>): Generator<Node[]> {
  let batch: Node[] = [];
  for (const node of nodes) {
    batch.push(node);
    if (batch.length < 100) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** A triple as the JSON-LD processor returns it; its object can also be a literal, which the writer accepts as well. */
type Triple = { readonly subject: NamedNode; readonly predicate: NamedNode; readonly object: NamedNode };

/** The types of the library do not say what the processor returns. */
const isTriples = (value: unknown): value is Triple[] =>
  Array.isArray(value) && value.every((each) => ["subject", "predicate", "object"].every((term) => term in each));
