import { collections } from "@unionstate/schema";

/** Where the names of this dataset live: records under their collection, fields and kinds among the terms. */
export const base = "https://w3id.org/unionstate/";

/** The datatype of dates in the Extended Date/Time Format, as the Library of Congress names it. */
export const edtf = "http://id.loc.gov/datatypes/edtf";

/** The names that the linked data use, by prefix. */
export const prefixes: Readonly<Record<string, string>> = {
  us: `${base}terms#`,
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
export const context: Readonly<Record<string, string>> = { "@vocab": `${base}terms#`, ...prefixes };
