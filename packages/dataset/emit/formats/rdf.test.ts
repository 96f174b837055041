import { collections, recordSchemas } from "@unionstate/schema";
import jsonld, { type JsonLdDocument } from "jsonld";
import { Parser, Store } from "n3";
import { expect, test } from "vitest";
import { records, releaseFile } from "../../test/real-data.ts";
import { base, prefixes } from "../rdf.ts";

const turtle = new Store(new Parser({ format: "text/turtle" }).parse(releaseFile("records.ttl")));
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

test("the triples of the Turtle file are those of the JSON-LD file", async () => {
  const document = JSON.parse(releaseFile("records.jsonld")) as JsonLdDocument;
  const nquads = (await jsonld.toRDF(document, { format: "application/n-quads" })) as unknown as string;
  const linked = new Store(new Parser({ format: "application/n-quads" }).parse(nquads));
  expect(linked.size).toBeGreaterThan(20_000);
  expect(turtle.size).toBe(linked.size);
  for (const quad of linked) expect(turtle.has(quad) || [quad.subject.value, quad.predicate.value]).toBe(true);
});

test("each class has as many resources as its collection has records", () => {
  for (const collection of collections) {
    const kind = `${prefixes.us}${recordSchemas[collection].meta()?.title}`;
    expect([kind, turtle.countQuads(null, type, kind, null)]).toEqual([kind, records.of(collection).length]);
  }
});

test("every record that is referred to exists", () => {
  const referred = new Set(
    [...turtle].map(({ object }) => object.value).filter((value) => value.startsWith(base) && !value.includes("#")),
  );
  expect(referred.size).toBeGreaterThan(800);
  for (const iri of referred) expect([iri, turtle.countQuads(iri, type, null, null)]).toEqual([iri, 2]);
});

test("every piece of evidence is a place in the paper", () => {
  const count = collections.reduce(
    (sum, collection) =>
      sum +
      records.of(collection).reduce((n, { record }) => n + ("evidence" in record ? record.evidence.length : 0), 0),
    0,
  );
  expect(turtle.countQuads(null, `${prefixes.prov}hadPrimarySource`, null, null)).toBe(count);
  expect(turtle.countQuads(null, `${prefixes.oa}hasSource`, "urn:isbn:9786098281002", null)).toBe(count);
});

test("every subject and object has a name", () => {
  expect(
    [...turtle].filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === "BlankNode")),
  ).toEqual([]);
});
