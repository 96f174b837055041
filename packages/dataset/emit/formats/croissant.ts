import { type Format, indentedJson, type Release } from "../format.ts";
import { about, downloads, source } from "../published.ts";
import { dayType } from "../tables/derived.ts";
import { type Column, keyOf, type Table, tableNames, tablesOf } from "../tables/tables.ts";
import { csvPath, listDelimiter } from "./csv.ts";

/** `croissant.json`: a description of all files and of the columns of the tables, for dataset search and machine learning. */
export const croissant: Format = {
  name: "Croissant",
  contents: "the release",
  use: "dataset search engines, machine-learning loaders, catalogues",
  specification: "Croissant 1.1, schema.org/Dataset",
  *files(release) {
    yield {
      path: "croissant.json",
      mediaType: 'application/ld+json; profile="http://mlcommons.org/croissant/1.1"',
      description: "A description of all files of the release and of the columns of its tables.",
      chunks: () => [indentedJson(description(release))],
    };
  },
};

/** The context that the specification prescribes (Appendix 1), and the vocabulary of provenance. */
const context = {
  "@language": "en",
  "@vocab": "http://schema.org/",
  sc: "http://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  dct: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  ...Object.fromEntries(
    "annotation arrayShape citeAs column containedIn equivalentProperty excludes extract field fileProperty fileObject fileSet format includes isArray isLiveDataset jsonPath key md5 parentField recordSet references regex readLines sdVersion separator source subField transform unArchive value"
      .split(" ")
      .map((term) => [term, `cr:${term}`]),
  ),
  conformsTo: "dct:conformsTo",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  examples: { "@id": "cr:examples", "@type": "@json" },
};

function description({ version, released, written }: Release): unknown {
  return {
    "@context": context,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: about.name,
    alternateName: about.title,
    description: about.description,
    url: about.url,
    license: about.licence.url,
    version,
    datePublished: released,
    inLanguage: "en",
    isLiveDataset: false,
    keywords: about.keywords,
    creator: { "@type": "sc:Organization", name: about.creator },
    publisher: { "@type": "sc:Organization", name: about.creator },
    citeAs: `${source.citation}. Data: @unionstate/dataset ${version} (${released}).`,
    isBasedOn: { "@type": "sc:Report", "@id": source.iri, name: source.title },
    "prov:wasDerivedFrom": { "@id": source.iri },
    distribution: downloads(written).map((file) => ({ "@type": "cr:FileObject", "@id": file.name, ...file })),
    recordSet: tableNames.flatMap((name) => tablesOf(name).map(recordSet)),
  };
}

function recordSet(table: Table): unknown {
  const id = table.path.join(".");
  const [record, ...places] = table.position;
  return {
    "@type": "cr:RecordSet",
    "@id": id,
    name: id,
    description: table.description,
    key: keyOf(table).map((name) => ({ "@id": `${id}/${name}` })),
    field: [
      ...(record ? [scalarField(table, record, "sc:Text", "The record that the row belongs to.", table.of)] : []),
      ...places.map((name) => scalarField(table, name, "sc:Integer", "Place in the list, counted from 1.")),
      ...table.columns.map((column) => fieldOf(table, column)),
    ],
  };
}

function fieldOf(table: Table, column: Column): unknown {
  const { name, form, description, refersTo, typeName } = column;
  const type = typeName === dayType ? "day" : column.type;
  // References to footnotes are numbers; all others are ids.
  const target = form === "value" && refersTo !== "any" && name !== "id" && type === "string" ? refersTo : undefined;
  const field = scalarField(table, name, form === "json" ? "sc:Text" : dataTypes[type], description, target);
  if (form !== "list") return field;
  return {
    ...field,
    isArray: true,
    arrayShape: "-1",
    source: { ...field.source, transform: { separator: listDelimiter } },
  };
}

const dataTypes = {
  string: "sc:Text",
  number: "sc:Float",
  integer: "sc:Integer",
  boolean: "sc:Boolean",
  day: "sc:Date",
} as const;

function scalarField(table: Table, name: string, dataType: string, description: string, target?: string) {
  return {
    "@type": "cr:Field",
    "@id": `${table.path.join(".")}/${name}`,
    name,
    ...(description && { description }),
    dataType,
    source: { fileObject: { "@id": csvPath(table) }, extract: { column: name } },
    ...(target && { references: { "@id": `${target}/id` } }),
  };
}
