/** Records, redirects, the dataset and the paper as linked data: nodes of JSON-LD, and the context of their terms. */
import {
  type Collection,
  childSchema,
  collections,
  fieldOf,
  isQuantity,
  type Redirect,
  recordSchemas,
  ucumOf,
} from "@unionstate/schema";
import type { Release } from "./format.ts";
import { about, attribution, geonamesAddress, source } from "./published.ts";
import { cslDate, dayType, exportShapeOf, type Item } from "./tables/derived.ts";
import type { FlatObject, FlatShape } from "./tables/flat-shape.ts";
import { itemsOf, knownAt, listAt } from "./tables/rows.ts";

/** The value of a property in JSON-LD. */
type NodeValue = Single | Single[];
type Single = string | number | boolean | Node;

/** A node of linked data, in JSON-LD. */
export type Node = { [property: string]: NodeValue };

/** The namespace of this dataset: records under their collection, fields and kinds among the terms. */
export const base = `${about.url}/`;

/** The namespace of the terms: the fields of records, and the kinds of records and of their parts. */
export const terms = `${base}terms#`;

/** The datatype of dates in the Extended Date/Time Format, as the Library of Congress names it. */
export const edtf = "http://id.loc.gov/datatypes/edtf";

/** The vocabularies whose terms are used. None has the name of a field, which would become a prefix. */
export const vocabularies: Readonly<Record<string, string>> = {
  us: terms,
  cdt: "https://w3id.org/cdt/",
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  oa: "http://www.w3.org/ns/oa#",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "http://schema.org/",
  void: "http://rdfs.org/ns/void#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** The prefixes of the Turtle file: the vocabularies, and one for the records of each collection. */
export const prefixes: Readonly<Record<string, string>> = {
  ...vocabularies,
  ...Object.fromEntries(collections.map((collection) => [collection, `${base}${collection}/`])),
};

/**
 * The JSON-LD context: every field is a term of this dataset unless it has a prefix of its own. Records are named
 * relative to the base, because a prefix for `citations` would take the place of the field `citations`.
 */
export const context = { "@base": base, "@vocab": terms, ...vocabularies };

/** All nodes of a release: the dataset, the paper, the records and the redirects. */
export function* nodesOf(release: Release): Generator<Node> {
  yield datasetNode(release);
  yield paperNode;
  for (const collection of collections) {
    for (const item of itemsOf(collection, release)) yield recordNode(collection, item);
  }
  yield* release.redirects.map(redirectNode);
}

/** The dataset itself, with its licence, which each record leads to by `void:inDataset`. */
export const datasetNode = ({ version, released }: Pick<Release, "version" | "released">): Node => ({
  "@id": about.url,
  "@type": ["dcat:Dataset", "void:Dataset", "prov:Entity"],
  "rdfs:label": about.title,
  "dcterms:title": about.title,
  "dcterms:description": about.description,
  "dcterms:license": { "@id": about.licence.url },
  "dcterms:rights": attribution,
  "dcterms:creator": about.creator,
  "dcterms:publisher": about.creator,
  "dcterms:issued": { "@value": released, "@type": "xsd:date" },
  "dcterms:source": { "@id": source.iri },
  "dcat:version": version,
  "dcat:landingPage": { "@id": about.repository },
  "dcat:keyword": [...about.keywords],
  "void:uriSpace": base,
  "void:vocabulary": Object.values(vocabularies).map((iri) => ({ "@id": iri.replace(/#$/, "") })),
});

/** The paper, which all evidence refers to. */
const paperNode: Node = {
  "@id": source.iri,
  "@type": ["prov:Entity", "schema:Report"],
  "rdfs:label": source.title,
  "dcterms:creator": source.authorName,
  "dcterms:publisher": source.publisher,
  "dcterms:issued": { "@value": String(source.year), "@type": "xsd:gYear" },
  "schema:isbn": source.isbn,
  "schema:numberOfPages": source.pages,
};

/** A record that no longer exists: its name keeps its meaning, and names what replaces it. */
export function redirectNode(redirect: Redirect): Node {
  const { from, kind, reason, since } = redirect;
  const replacements = "to" in redirect ? [redirect.to].flat().map((name) => ({ "@id": name })) : [];
  return {
    "@id": from,
    "@type": [redirectTypes[kind], "prov:Entity"],
    "owl:deprecated": true,
    ...(replacements.length > 0 && { "dcterms:isReplacedBy": replacements }),
    reason,
    since,
  };
}

/** The class of a redirect of each kind. */
export const redirectTypes = { moved: "MovedRecord", split: "SplitRecord", withdrawn: "WithdrawnRecord" } as const;

/** The name of the class of a collection's records. Example: `ArmsDeal`. */
export const className = (collection: Collection): string => String(recordSchemas[collection].meta()?.title);

/** A schema of Zod, as `childSchema` and `fieldOf` accept it; `undefined` for derived fields. */
type Schema = Parameters<typeof fieldOf>[0] | undefined;

/**
 * A record as a node of linked data. References are links, also those to the options, waves and subgroups of a poll;
 * dates are EDTF with their first and last day beside them; units have their UCUM code; nested objects are nodes named
 * after their id or key (`polls/two-unions#waves.2019-08`); and each piece of evidence is a place in the paper: a
 * `prov:hadPrimarySource` that is an `oa:SpecificResource` of it.
 *
 * @param item the record with its derived fields
 */
export function recordNode(collection: Collection, { label, ...item }: Item): Node {
  const schema = recordSchemas[collection];
  return {
    "@type": [className(collection), "prov:Entity"],
    "rdfs:label": String(label),
    "void:inDataset": { "@id": about.url },
    ...links(item),
    ...nested(`${collection}/${item.id}`, exportShapeOf(collection), schema, item),
  };
}

/** What identifies or shows the same thing elsewhere: a place in GeoNames, a work by its DOI or address. */
function links(item: Item): Node {
  const geonames = knownAt(item, ["coordinates", "geonames"]);
  const [doi, url] = [knownAt(item, ["DOI"]), knownAt(item, ["URL"])];
  const same = [
    ...(geonames === undefined ? [] : [geonamesAddress(Number(geonames))]),
    ...(doi === undefined ? [] : [`https://doi.org/${encodeURI(String(doi))}`]),
  ];
  return {
    ...(same.length > 0 && { "owl:sameAs": same.map((iri) => ({ "@id": iri })) }),
    ...(url !== undefined && { "schema:url": { "@id": new URL(String(url)).href } }),
  };
}

function nested(id: string, shape: FlatObject, schema: Schema, value: object): Node {
  const node: Node = { "@id": id };
  const listItems: Node[] = [];
  for (const [field, item] of Object.entries(value)) {
    const at = shape.fields.get(field);
    if (!at || item === null || field === "$schema" || (field === "id" && !id.includes("#"))) continue;
    const own = schema && childSchema(schema, value, field);
    if (field === "evidence") {
      node["prov:hadPrimarySource"] = evidence(id, at, own, value);
      continue;
    }
    node[field] = property(partOf(id, field), at, own, item);
    Object.assign(node, standardDate(field, at, item));
    listItems.push(...orderOf(partOf(id, field), field, node[field], at));
  }
  if (listItems.length > 0) node.listItem = listItems;
  return node;
}

/** The name of a part of a record: `polls/two-unions#waves.2019-08`, and inside it `…#waves.2019-08.results.european-union`. */
const partOf = (id: string, part: string): string => `${id}${id.includes("#") ? "." : "#"}${part}`;

/**
 * The order of a list of plain values, whose triples have none: a numbered item for each value. (The items of a list of
 * objects have their `position` themselves.) Numbers can be sorted by in SPARQL, unlike the cells of an `rdf:List`.
 */
function orderOf(id: string, field: string, values: NodeValue, shape: FlatShape): Node[] {
  if (shape.kind !== "list" || shape.item.kind !== "value" || !Array.isArray(values) || values.length < 2) return [];
  return values.map((item, index) => ({
    "@id": `${id}.${index + 1}`,
    "@type": "ListItem",
    list: { "@id": `us:${field}` },
    position: index + 1,
    item,
  }));
}

/** A date in Dublin Core, if it is a plain day, month or year: `dcterms:date "2016-06"^^xsd:gYearMonth`. */
function standardDate(field: string, shape: FlatShape, value: unknown): Node {
  const property = standardDates[field];
  if (property === undefined || !isDate(shape)) return {};
  const date = edtfOf(value);
  const [type] = Object.entries(dateTypes).find(([, pattern]) => pattern.test(date)) ?? [];
  return type === undefined ? {} : { [property]: { "@value": date, "@type": type } };
}

const standardDates: Readonly<Record<string, string>> = { date: "dcterms:date", issued: "dcterms:issued" };

const dateTypes = { "xsd:date": /^\d{4}-\d\d-\d\d$/, "xsd:gYearMonth": /^\d{4}-\d\d$/, "xsd:gYear": /^\d{4}$/ };

/** Whether a field holds a date in EDTF. */
export const isDate = ({ name }: FlatShape): boolean => name === "EdtfDate" || name === "CslDate";

const edtfOf = (value: unknown): string => (typeof value === "string" ? value : cslDate(value));

function property(id: string, shape: FlatShape, schema: Schema, value: unknown): NodeValue {
  if (isDate(shape)) return { "@value": edtfOf(value), "@type": edtf };
  switch (shape.kind) {
    case "value": {
      const list = schema && fieldOf(schema).itemOf;
      if (list) return { "@id": partOf(id.replace(/#.*/, ""), `${list}.${value}`) };
      if (shape.refersTo === "any") return { "@id": String(value) };
      if (shape.refersTo === "citations" && typeof value === "number") return { "@id": `citations/note-${value}` };
      if (shape.refersTo) return { "@id": `${shape.refersTo}/${value}` };
      if (shape.name === dayType) return { "@value": String(value), "@type": "xsd:date" };
      // The same type for 12 and 63.9.
      if (shape.type === "number") return { "@value": String(value), "@type": "xsd:decimal" };
      return typeof value === "number" || typeof value === "boolean" ? value : String(value);
    }
    case "object":
      return {
        ...(shape.name && { "@type": shape.name }),
        ...nested(id, shape, schema, objectOf(value)),
        ...ucum(value),
      };
    case "map":
      return Object.entries(objectOf(value)).map(([field, reason]) => ({
        "@id": `${id}.${field}`,
        "@type": "UnknownValue",
        field,
        reason: String(reason),
      }));
    case "list": {
      const items = listAt(value, []);
      const own = schema && childSchema(schema, items, 0);
      if (shape.item.kind !== "object") return items.flatMap<Single>((item) => property(id, shape.item, own, item));
      const names = namesOf(items, shape.item, schema);
      return items.flatMap<Single>((item, index) => {
        const node = property(`${id}.${names[index]}`, shape.item, own, item);
        return typeof node === "object" && !Array.isArray(node) ? { ...node, position: index + 1 } : node;
      });
    }
  }
}

/**
 * What the items of a list are called in the names of their nodes: their `id`; otherwise the references and terms that
 * identify them (`european-union.ages-18-24` for a result, `delivered` for a step), with a number if there are several;
 * otherwise their place in the list. Names stay the same when an item is inserted before them.
 */
function namesOf(items: readonly unknown[], shape: FlatObject, list: Schema): string[] {
  const keys = shape.fields.has("id") ? ["id"] : ((list && fieldOf(list).key) ?? []);
  const fields = keys.filter((key) => {
    const field = shape.fields.get(key);
    return field?.kind === "value" && !isDate(field);
  });
  const element = list && childSchema(list, items, 0);
  const seen = new Map<string, number>();
  return items.map((item, index) => {
    const known = fields.filter((key) => knownAt(item, [key]) !== undefined);
    if (known.length === 0 || !known.every((key) => identifies(key, item))) return String(index + 1);
    const name = known.map((key) => knownAt(item, [key])).join(".");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}.${count}`;
  });

  function identifies(key: string, item: unknown): boolean {
    const field = shape.fields.get(key);
    if (key === "id") return true;
    if (field?.kind !== "value" || field.type !== "string") return false;
    const schema = element && childSchema(element, item, key);
    return Boolean(field.refersTo || field.values || (schema && fieldOf(schema).itemOf));
  }
}

function objectOf(value: unknown): object {
  if (typeof value !== "object" || value === null) throw new Error(`\`${value}\` is not an object.`);
  return value;
}

/** The UCUM code of a quantity's unit; a currency has none. */
function ucum(value: unknown): Node {
  const code = isQuantity(value) ? ucumOf(value.unit) : undefined;
  return code === undefined ? {} : { ucum: { "@value": code, "@type": "cdt:ucumunit" } };
}

/** The passages of the paper, in the terms of the Web Annotation vocabulary: a source, and how to find the place in it. */
function evidence(id: string, shape: FlatShape, schema: Schema, record: object): Node[] {
  const item = shape.kind === "list" && shape.item.kind === "object" ? shape.item : undefined;
  if (!item) throw new Error("`evidence` is not a list of objects.");
  return listAt(record, ["evidence"]).map((passage, index) => {
    const own = partOf(id, `evidence.${index + 1}`);
    const place = Object.entries(objectOf(passage)).filter(([field]) => field !== "asPrinted");
    const quotes = listAt(passage, ["asPrinted"]);
    const element = schema && childSchema(schema, [passage], 0);
    return {
      "@type": [String(item.name), "oa:SpecificResource"],
      ...nested(own, item, element, Object.fromEntries(place)),
      position: index + 1,
      "oa:hasSource": { "@id": source.iri },
      "schema:pagination": String(knownAt(passage, ["page"])),
      ...(quotes.length > 0 && {
        "oa:hasSelector": quotes.map((exact, place) => ({
          "@id": `${own}.quote.${place + 1}`,
          "@type": "oa:TextQuoteSelector",
          "oa:exact": String(exact),
        })),
      }),
    };
  });
}
