/** Records, redirects and the paper as linked data: nodes of JSON-LD, and the context that names their terms. */
import { type Collection, collections, isQuantity, type Redirect, recordSchemas, ucumOf } from "@unionstate/schema";
import { source } from "./published.ts";
import { cslDate, dayType, exportShapeOf, type Item } from "./tables/derived.ts";
import type { FlatObject, FlatShape } from "./tables/flat-shape.ts";
import { knownAt, listAt } from "./tables/rows.ts";

/** The value of a property in JSON-LD. */
type NodeValue = Single | Single[];
type Single = string | number | boolean | Node;

/** A node of linked data, in JSON-LD. */
export type Node = { [property: string]: NodeValue };

/** The namespace of this dataset: records under their collection, fields and kinds among the terms. */
export const base = "https://w3id.org/unionstate/";

/** The datatype of dates in the Extended Date/Time Format, as the Library of Congress names it. */
const edtf = "http://id.loc.gov/datatypes/edtf";

/** The prefixes of the linked data. */
export const prefixes: Readonly<Record<string, string>> = {
  us: `${base}terms#`,
  cdt: "https://w3id.org/cdt/",
  dcterms: "http://purl.org/dc/terms/",
  oa: "http://www.w3.org/ns/oa#",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "http://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  ...Object.fromEntries(collections.map((collection) => [collection, `${base}${collection}/`])),
};

/** The JSON-LD context: every field is a term of this dataset unless it has a prefix of its own. */
export const context = { "@vocab": `${base}terms#`, ...prefixes };

/** The paper, which all evidence refers to. */
export const paperNode: Node = {
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
  const replacements = "to" in redirect ? [redirect.to].flat().map((name) => ({ "@id": idOf(name) })) : [];
  return {
    "@id": idOf(from),
    "@type": [redirectTypes[kind], "prov:Entity"],
    "owl:deprecated": true,
    ...(replacements.length > 0 && { "dcterms:isReplacedBy": replacements }),
    reason,
    since,
  };
}

const redirectTypes = { moved: "MovedRecord", split: "SplitRecord", withdrawn: "WithdrawnRecord" } as const;

/** `polls/two-unions` as `polls:two-unions`. */
const idOf = (name: string): string => name.replace("/", ":");

/**
 * A record as a node of linked data. References are links, dates are EDTF with their first and last day beside them,
 * units have their UCUM code, nested objects are nodes named after their place (`polls:two-unions#waves.1`), and each
 * piece of evidence is a place in the paper: a `prov:hadPrimarySource` that is an `oa:SpecificResource` of it.
 *
 * @param item the record with its derived fields
 */
export function recordNode(collection: Collection, { label, ...item }: Item): Node {
  return {
    "@type": [String(recordSchemas[collection].meta()?.title), "prov:Entity"],
    "rdfs:label": String(label),
    ...nested(`${collection}:${item.id}`, exportShapeOf(collection), item),
  };
}

function nested(id: string, shape: FlatObject, value: object): Node {
  const fields = Object.entries(value).flatMap(([field, item]): [string, NodeValue][] => {
    const at = shape.fields.get(field);
    if (!at || item === null || field === "$schema") return [];
    if (field === "evidence") return [["prov:hadPrimarySource", evidence(id, at, value)]];
    return [[field, property(partOf(id, field), at, item)]];
  });
  return { "@id": id, ...Object.fromEntries(fields.filter(([field]) => field !== "id" || id.includes("#"))) };
}

/** The name of a part of a record: `polls:two-unions#waves.1`, and inside it `polls:two-unions#waves.1.results.2`. */
const partOf = (id: string, part: string): string => `${id}${id.includes("#") ? "." : "#"}${part}`;

function property(id: string, shape: FlatShape, value: unknown): NodeValue {
  switch (shape.kind) {
    case "value":
      if (shape.refersTo === "any") return { "@id": idOf(String(value)) };
      if (shape.refersTo === "citations" && typeof value === "number") return { "@id": `citations:note-${value}` };
      if (shape.refersTo) return { "@id": `${shape.refersTo}:${value}` };
      if (shape.name === "EdtfDate") return { "@value": String(value), "@type": edtf };
      if (shape.name === dayType) return { "@value": String(value), "@type": "xsd:date" };
      return typeof value === "number" || typeof value === "boolean" ? value : String(value);
    case "object":
      if (shape.name === "CslDate") return { "@value": cslDate(value), "@type": edtf };
      return { ...(shape.name && { "@type": shape.name }), ...nested(id, shape, objectOf(value)), ...ucum(value) };
    case "map":
      return Object.entries(objectOf(value)).map(([field, reason]) => ({
        "@id": `${id}.${field}`,
        field,
        reason: String(reason),
      }));
    case "list":
      return listAt(value, []).flatMap<Single>((item, index) => {
        const each = property(`${id}.${index + 1}`, shape.item, item);
        if (typeof each !== "object" || Array.isArray(each)) return each;
        return shape.item.kind === "object" ? { ...each, position: index + 1 } : each;
      });
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
function evidence(id: string, shape: FlatShape, record: object): Node[] {
  const item = shape.kind === "list" && shape.item.kind === "object" ? shape.item : undefined;
  if (!item) throw new Error("`evidence` is not a list of objects.");
  return listAt(record, ["evidence"]).map((passage, index) => {
    const own = partOf(id, `evidence.${index + 1}`);
    const place = Object.entries(objectOf(passage)).filter(([field]) => field !== "asPrinted");
    const quotes = listAt(passage, ["asPrinted"]);
    return {
      "@type": "oa:SpecificResource",
      ...nested(own, item, Object.fromEntries(place)),
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
