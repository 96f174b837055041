import { childSchema, collections, fieldOf, jsonSchemaOf, readSchema, recordSchemas } from "@unionstate/schema";
import type { Format, Release } from "../format.ts";
import { about } from "../published.ts";
import {
  className,
  context,
  edtf,
  isDate,
  type Node,
  terms as namespace,
  redirectTypes,
  vocabularies,
} from "../rdf.ts";
import { dayType, exportShapeOf } from "../tables/derived.ts";
import type { FlatObject, FlatShape } from "../tables/flat-shape.ts";
import { turtleOf } from "../turtle.ts";

/** `terms.ttl`: the classes and properties of the linked data. */
export const terms: Format = {
  name: "RDF terms",
  contents: "the terms of the RDF files",
  use: "triple stores, ontology editors: label, meaning, domain and range of every class and property",
  specification: "OWL 2, RDF 1.1 Turtle",
  *files(release) {
    yield {
      path: "terms.ttl",
      mediaType: "text/turtle",
      description: "The classes and properties that records.ttl and records.jsonld use beside the standard ones.",
      chunks: () => turtleOf(nodes(release), context, vocabularies),
    };
  },
};

function* nodes({ version, released }: Release): Generator<Node> {
  yield {
    "@id": namespace.replace("#", ""),
    "@type": "owl:Ontology",
    "rdfs:label": english(`Terms of ${about.title}`),
    "dcterms:description": english("The classes and properties of the records, generated from their schemas."),
    "dcterms:license": { "@id": about.licence.url },
    "dcterms:creator": about.creator,
    "dcterms:issued": { "@value": released, "@type": "xsd:date" },
    "owl:versionInfo": version,
  };
  const { classes, properties } = vocabulary();
  for (const [name, meaning] of classes) {
    yield { ...described(name, words(name), [meaning]), "@type": "owl:Class" };
  }
  for (const [name, { label, domains, ranges, meanings }] of properties) {
    yield {
      ...described(name, label, meaningsOf(meanings)),
      "@type": propertyType([...ranges]),
      ...includes("domain", domains),
      ...includes("range", ranges),
    };
  }
}

const described = (name: string, label: string, comments: readonly string[]): Node => ({
  "@id": `us:${name}`,
  "rdfs:label": english(label),
  "rdfs:comment": comments.map(english),
  "rdfs:isDefinedBy": { "@id": namespace.replace("#", "") },
});

const english = (text: string): Node => ({ "@value": text, "@language": "en" });

/** Several domains of `rdfs:domain` would mean all of them at once: `schema:domainIncludes` lists alternatives. */
function includes(property: "domain" | "range", values: ReadonlySet<string>): Node {
  const nodes = [...values].map((value) => ({ "@id": value }));
  const [only] = nodes;
  return {
    [`schema:${property}Includes`]: nodes,
    ...(only && nodes.length === 1 && { [`rdfs:${property}`]: only }),
  };
}

function propertyType(ranges: readonly string[]): string {
  const literals = ranges.filter((range) => range.startsWith("xsd:") || range === edtf || range === ucumUnit).length;
  if (literals === ranges.length) return "owl:DatatypeProperty";
  return literals === 0 ? "owl:ObjectProperty" : "rdf:Property";
}

const ucumUnit = "cdt:ucumunit";

/** What a property means in each class; once if it means the same in all. */
function meaningsOf(meanings: ReadonlyMap<string, string>): string[] {
  const distinct = new Set(meanings.values());
  if (distinct.size === 1) return [...distinct];
  return [...meanings].map(([owner, meaning]) => `${owner}: ${meaning}`);
}

type Property = {
  readonly label: string;
  readonly domains: Set<string>;
  readonly ranges: Set<string>;
  /** Its meaning in each class. */
  readonly meanings: Map<string, string>;
};

type Vocabulary = { readonly classes: Map<string, string>; readonly properties: Map<string, Property> };

/** The classes and properties of all records, in the order of the schemas, and those of the linked data alone. */
function vocabulary(): Vocabulary {
  const found: Vocabulary = { classes: new Map(), properties: new Map() };
  for (const collection of collections) {
    const root = exportShapeOf(collection);
    addClass(found, root, className(collection), root, recordSchemas[collection]);
  }
  for (const [kind, name] of Object.entries(redirectTypes)) {
    found.classes.set(name, `A record that no longer exists because it was ${kind}.`);
    add(found, "reason", name, "xsd:string", "Why the record no longer exists.");
    add(found, "since", name, "xsd:string", "The version of the dataset in which the record was removed.");
  }
  found.classes.set("UnknownValue", "A field whose value is not known.");
  add(found, "field", "UnknownValue", "xsd:string", "The name of the field.");
  add(found, "reason", "UnknownValue", "xsd:string", "Why its value is not known.");
  add(found, "ucum", "Quantity", ucumUnit, "The unit as a UCUM code; absent for currencies.");
  found.classes.set("ListItem", "A value of a property that has several, and its place among them.");
  add(
    found,
    "listItem",
    undefined,
    "us:ListItem",
    "A value of one of its properties, with its place among the others.",
  );
  add(found, "list", "ListItem", "rdf:Property", "The property whose value it is.");
  add(found, "item", "ListItem", "rdfs:Resource", "The value.");
  add(found, "position", "ListItem", "xsd:integer", "Its place among the values, counted from 1.");
  return found;
}

/** What the shared types of the schemas mean; where one is used, its description says more. */
const typeMeanings: ReadonlyMap<string, string> = new Map(
  collections.flatMap((collection) =>
    [...readSchema(jsonSchemaOf(collection)).types].map(([name, { description }]) => [name, description] as const),
  ),
);

/** Fields of records that have a standard property, or are the name of the record. */
const standard: ReadonlySet<string> = new Set(["$schema", "id", "label"]);

type Schema = Parameters<typeof fieldOf>[0] | undefined;

function addClass(found: Vocabulary, root: FlatObject, name: string, shape: FlatObject, schema: Schema): void {
  if (!found.classes.has(name)) found.classes.set(name, typeMeanings.get(name) ?? shape.description);
  for (const [field, inner] of shape.fields) {
    if (shape === root && standard.has(field)) continue;
    const own = schema && childSchema(schema, undefined, field);
    const item = inner.kind === "list" ? inner.item : inner;
    const element = own && inner.kind === "list" ? childSchema(own, [], 0) : own;
    if (item.kind === "object" && !isDate(item)) {
      if (!item.name) throw new Error(`\`${field}\` of ${name} has no name for its class: give its schema an id.`);
      addClass(found, root, item.name, item, element);
      if (inner.kind === "list") {
        add(found, "position", item.name, "xsd:integer", "Its place in the list, counted from 1.");
      }
    }
    // Evidence has standard properties.
    if (field === "evidence" || (name === "Evidence" && field === "asPrinted")) continue;
    add(found, field, name, rangeOf(root, item, own), inner.description, own && fieldOf(own));
  }
}

function add(
  { properties }: Vocabulary,
  name: string,
  domain: string | undefined,
  range: string,
  meaning: string,
  names: { readonly caption?: string; readonly plural?: string } = {},
): void {
  const property = properties.get(name) ?? {
    label: names.plural ?? names.caption ?? words(name),
    domains: new Set(),
    ranges: new Set(),
    meanings: new Map(),
  };
  property.domains.add(domain === undefined ? "rdfs:Resource" : `us:${domain}`);
  property.ranges.add(range);
  property.meanings.set(domain ?? "", meaning);
  properties.set(name, property);
}

/** The class or datatype of a field's values. Some name an item of another list of the record, such as an option. */
function rangeOf(root: FlatObject, shape: FlatShape, schema: Schema): string {
  if (isDate(shape)) return edtf;
  switch (shape.kind) {
    case "object":
      return `us:${shape.name}`;
    case "map":
      return "us:UnknownValue";
    case "list":
      throw new Error("A list of lists has no range.");
    case "value": {
      const list = root.fields.get((schema && fieldOf(schema).itemOf) ?? "");
      if (list?.kind === "list") return `us:${list.item.name}`;
      if (shape.refersTo === "any") return "prov:Entity";
      if (shape.refersTo) return `us:${className(shape.refersTo)}`;
      return shape.name === dayType ? "xsd:date" : datatypes[shape.type];
    }
  }
}

const datatypes = { string: "xsd:string", number: "xsd:decimal", integer: "xsd:integer", boolean: "xsd:boolean" };

/** `accordingTo` as `according to`, `ArmsDeal` as `arms deal`; abbreviations keep their case. */
const words = (name: string): string =>
  name
    .replace(/[_-]/g, " ")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(" ")
    .map((word) => (/^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word))
    .join(" ");
