import { paperSource } from "../paper-source.ts";

/** The paper as linked data: what all evidence points into. */
export const paperNode = {
  "@id": paperSource.iri,
  "@type": ["prov:Entity", "schema:Report"],
  "rdfs:label": paperSource.title,
  "dcterms:creator": `${paperSource.author.given} ${paperSource.author.family}`,
  "dcterms:publisher": paperSource.publisher,
  "dcterms:issued": { "@value": String(paperSource.year), "@type": "xsd:gYear" },
  "schema:isbn": paperSource.isbn,
  "schema:numberOfPages": paperSource.pages,
} as const;
