import { collections, recordSchemas } from "@unionstate/schema";
import jsonld, { type JsonLdDocument } from "jsonld";
import { Parser, Store, type Term } from "n3";
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
  const passagesIn = (record: object): number => ("evidence" in record ? [record.evidence].flat().length : 0);
  const count = collections
    .flatMap((collection) => records.of(collection).map(({ record }) => record))
    .flatMap((record) => [record, ...("steps" in record ? record.steps : [])])
    .reduce((sum, record) => sum + passagesIn(record), 0);
  expect(turtle.countQuads(null, `${prefixes.prov}hadPrimarySource`, null, null)).toBe(count);
  expect(turtle.countQuads(null, `${prefixes.oa}hasSource`, "urn:isbn:9786098281002", null)).toBe(count);
});

test("every subject and object has a name, with one fragment at most", () => {
  const names = [...turtle]
    .flatMap(({ subject, object }) => [subject, object])
    .filter((one) => one.termType === "NamedNode");
  expect(names.filter(({ value }) => value.split("#").length > 2)).toEqual([]);
  expect(
    [...turtle].filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === "BlankNode")),
  ).toEqual([]);
});

test("every record has a label, dates have their days, and quantities the UCUM code of their unit", () => {
  const records = new Set(turtle.getSubjects(type, `${prefixes.prov}Entity`, null).map(({ value }) => value));
  for (const iri of records)
    expect([iri, turtle.countQuads(iri, `${prefixes.rdfs}label`, null, null)]).toEqual([iri, 1]);
  const step = `${base}arms-deals/russia-belarus-su-30sm-2016#steps.1`;
  const valuesAt = (subject: string, property: string) =>
    turtle.getObjects(subject, `${prefixes.us}${property}`, null).map((object) => [object.value, typeOf(object)]);
  expect(valuesAt(step, "date_first")).toEqual([["2016-06-01", `${prefixes.xsd}date`]]);
  expect(valuesAt(step, "date_precision")).toEqual([["month", `${prefixes.xsd}string`]]);
  expect(valuesAt(`${step}.number`, "unit")).toEqual([["aircraft", `${prefixes.xsd}string`]]);
  expect(valuesAt(`${step}.number`, "ucum")).toEqual([["{aircraft}", `${prefixes.cdt}ucumunit`]]);
  expect(valuesAt(`${step}.price`, "ucum")).toEqual([]);
});

const typeOf = (term: Term) => (term.termType === "Literal" ? term.datatype.value : undefined);
