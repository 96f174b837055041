import { collections, recordSchemas } from "@unionstate/schema";
import jsonld, { type JsonLdDocument } from "jsonld";
import { Parser, Store, type Term } from "n3";
import { Store as Database } from "oxigraph";
import { describe, expect, test } from "vitest";
import { records, releaseFile } from "../../test/real-data.ts";
import { base, context, prefixes } from "../rdf.ts";

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
  // The document of the terms, and the space of all names.
  for (const name of ["", "terms"]) referred.delete(`${base}${name}`);
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
  const named = (value: string) => value.startsWith(base) && value.split("#").length > 2;
  expect(names.filter(({ value }) => named(value))).toEqual([]);
  expect(
    [...turtle].filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === "BlankNode")),
  ).toEqual([]);
});

test("every record has a label, dates have their days, and quantities the UCUM code of their unit", () => {
  const records = new Set(turtle.getSubjects(type, `${prefixes.prov}Entity`, null).map(({ value }) => value));
  for (const iri of records)
    expect([iri, turtle.countQuads(iri, `${prefixes.rdfs}label`, null, null)]).toEqual([iri, 1]);
  const step = `${base}arms-deals/russia-belarus-su-30sm-2016#steps.ordered`;
  const valuesAt = (subject: string, property: string) =>
    turtle.getObjects(subject, property, null).map((object) => [object.value, typeOf(object)]);
  expect(valuesAt(step, `${prefixes.us}date_first`)).toEqual([["2016-06-01", `${prefixes.xsd}date`]]);
  expect(valuesAt(step, `${prefixes.us}date_precision`)).toEqual([["month", `${prefixes.xsd}string`]]);
  expect(valuesAt(step, `${prefixes.dcterms}date`)).toEqual([["2016-06", `${prefixes.xsd}gYearMonth`]]);
  expect(valuesAt(`${step}.number`, `${prefixes.us}value`)).toEqual([["12", `${prefixes.xsd}decimal`]]);
  expect(valuesAt(`${step}.number`, `${prefixes.us}unit`)).toEqual([["aircraft", `${prefixes.xsd}string`]]);
  expect(valuesAt(`${step}.number`, `${prefixes.us}ucum`)).toEqual([["{aircraft}", `${prefixes.cdt}ucumunit`]]);
  expect(valuesAt(`${step}.price`, `${prefixes.us}ucum`)).toEqual([]);
});

const typeOf = (term: Term) => (term.termType === "Literal" ? term.datatype.value : undefined);

test("no prefix of the context has the name of a field", () => {
  const fields = collections.flatMap((collection) => records.of(collection).flatMap(({ record }) => namesIn(record)));
  const keys = new Set(fields);
  expect(keys.size).toBeGreaterThan(100);
  expect(Object.keys(context).filter((prefix) => keys.has(prefix))).toEqual([]);
});

/** The names of all fields at any depth. */
function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(namesIn);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

test("every term of ours is described: label, meaning, and for a property where it is used and what it leads to", () => {
  const terms = new Store(new Parser({ format: "text/turtle" }).parse(releaseFile("terms.ttl")));
  const has = (iri: string, property: string) => terms.countQuads(iri, property, null, null) > 0;
  const ours = [...turtle].flatMap(({ predicate, object }) =>
    [predicate.value, object.value].filter((iri) => iri.startsWith(`${prefixes.us}`)),
  );
  const described = terms.getSubjects(`${prefixes.rdfs}isDefinedBy`, null, null).map(({ value }) => value);
  expect(described.length).toBeGreaterThan(150);
  for (const iri of new Set([...ours, ...described])) {
    const common = [`${prefixes.rdfs}label`, `${prefixes.rdfs}comment`];
    const isClass = terms.countQuads(iri, type, `${prefixes.owl}Class`, null) === 1;
    const own = isClass ? [] : [`${prefixes.schema}domainIncludes`, `${prefixes.schema}rangeIncludes`];
    expect([iri, [type, ...common, ...own].filter((property) => !has(iri, property))]).toEqual([iri, []]);
  }
});

test("every use of a property agrees with its domain and range", () => {
  const terms = new Store(new Parser({ format: "text/turtle" }).parse(releaseFile("terms.ttl")));
  const anything = `${prefixes.rdfs}Resource`;
  const classesOf = new Map<string, Set<string>>();
  for (const { subject, object } of turtle.getQuads(null, type, null, null)) {
    classesOf.set(subject.value, new Set([...(classesOf.get(subject.value) ?? []), object.value]));
  }
  const included = (property: string, kind: string) =>
    new Set(terms.getObjects(property, `${prefixes.schema}${kind}Includes`, null).map(({ value }) => value));
  const limits = new Map<string, { domain: Set<string>; range: Set<string> }>();
  const isOneOf = (classes: Iterable<string>, allowed: Set<string>) =>
    allowed.has(anything) || [...classes].some((one) => allowed.has(one));
  const wrong = [...turtle].filter(({ subject, predicate, object }) => {
    if (!predicate.value.startsWith(`${prefixes.us}`)) return false;
    const iri = predicate.value;
    const { domain, range } = limits.get(iri) ?? { domain: included(iri, "domain"), range: included(iri, "range") };
    limits.set(iri, { domain, range });
    const isProperty = object.value.startsWith(`${prefixes.us}`) && range.has(`${prefixes.rdf}Property`);
    const kinds = object.termType === "Literal" ? [object.datatype.value] : (classesOf.get(object.value) ?? []);
    return !isOneOf(classesOf.get(subject.value) ?? [], domain) || !(isProperty || isOneOf(kinds, range));
  });
  expect(wrong.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])).toEqual([]);
});

describe("SPARQL", () => {
  const database = new Database();
  database.load(releaseFile("records.ttl"), { format: "text/turtle" });
  const declarations = Object.entries(prefixes).map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`);
  const rows = (query: string): string[] => {
    const answer = database.query(`${declarations.join("\n")}\nSELECT ${query}`, { results_format: "text/csv" });
    return String(answer).trim().split("\r\n").slice(1);
  };

  test("finds what was requested and refused", () => {
    const query = `?deal WHERE { ?deal us:steps ?step . ?step us:kind "refused" . ?deal us:recipients entities:belarus }`;
    const refused = records.of("arms-deals").filter(({ record }) => {
      if (record.kind !== "supply" || !record.recipients?.includes("belarus")) return false;
      return record.steps.some(({ kind }) => kind === "refused");
    });
    expect(refused.length).toBeGreaterThan(2);
    expect(rows(query.replace("?deal", "DISTINCT ?deal")).toSorted()).toEqual(
      refused.map(({ record }) => `${base}arms-deals/${record.id}`).toSorted(),
    );
  });

  test("finds the events of 2014 by comparing dates", () => {
    const query = `?event WHERE { ?event a us:HistoricalEvent ; us:date_first ?first ; us:date_last ?last
      FILTER(?first >= "2014-01-01"^^xsd:date && ?last <= "2014-12-31"^^xsd:date) }`;
    const events = records.of("events").filter(({ record }) => /^2014[^/]*~?$/.test(record.date ?? ""));
    expect(events.length).toBeGreaterThan(5);
    expect(rows(query).toSorted()).toEqual(events.map(({ record }) => `${base}events/${record.id}`).toSorted());
  });

  test("finds the footnotes of an entity", () => {
    const query = `DISTINCT ?note WHERE { entities:zapad-2017 prov:hadPrimarySource ?passage . ?passage us:citations ?note }`;
    const entity = records.of("entities").find(({ record }) => record.id === "zapad-2017");
    const notes = entity?.record.evidence.flatMap(({ citations = [] }) => citations) ?? [];
    expect(notes.length).toBeGreaterThan(0);
    expect(rows(query).toSorted()).toEqual(
      [...new Set(notes)].map((note) => `${base}citations/note-${note}`).toSorted(),
    );
  });

  test("follows a result to the name of its option and subgroup", () => {
    const query = `?option ?group ?value WHERE {
      polls:two-unions us:waves ?wave . ?wave us:id "2019-12" ; us:results ?result .
      ?result us:option/us:label ?option ; us:subgroup/us:label ?group ; us:value/us:words ?value }`;
    const poll = records.of("polls").find(({ record }) => record.id === "two-unions")?.record;
    const wave = poll?.waves.find(({ id }) => id === "2019-12");
    const grouped = wave?.results.filter(({ subgroup, value }) => subgroup && value) ?? [];
    expect(grouped.length).toBeGreaterThan(0);
    expect(rows(query).length).toBe(grouped.length);
  });

  test("returns the records of a dossier in order", () => {
    const query = `?record WHERE { dossiers:airbase us:listItem ?entry .
      ?entry us:list us:records ; us:item ?record ; us:position ?position } ORDER BY ?position`;
    const dossier = records.of("dossiers").find(({ record }) => record.id === "airbase")?.record;
    expect(rows(query)).toEqual(dossier?.records.map((name) => `${base}${name}`));
  });

  test("has the licence of every record, and the same thing elsewhere", () => {
    const count = (pattern: string) => Number(rows(`(COUNT(DISTINCT ?one) AS ?n) WHERE { ${pattern} }`)[0]);
    const all = collections.reduce((sum, collection) => sum + records.of(collection).length, 0);
    expect(count("?one void:inDataset/dcterms:license <https://creativecommons.org/licenses/by/4.0/>")).toBe(all);
    const placed = records.of("entities").filter(({ record }) => "coordinates" in record && record.coordinates);
    const doi = records.of("works").filter(({ record }) => record.DOI);
    expect(count("?one owl:sameAs ?other")).toBe(placed.length + doi.length);
    const linked = records.of("works").filter(({ record }) => record.URL);
    expect(count("?one a us:Work ; schema:url ?page FILTER(isIRI(?page))")).toBe(linked.length);
  });
});
