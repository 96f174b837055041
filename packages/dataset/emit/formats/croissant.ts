import { assetAddress, assetName } from "../assets.ts";
import { type Format, indentedJson, type Release, type WrittenFile } from "../format.ts";
import { about, attribution, bibtexOf, credits, source } from "../published.ts";
import { type Column, listDelimiter, type Table } from "../tables/table.ts";
import { tables } from "../tables/tables.ts";
import { csvPath } from "./csv.ts";

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
    citeAs: bibtexOf({ version, released }),
    creditText: attribution,
    isBasedOn: [
      { "@type": "sc:Report", "@id": source.iri, name: source.title },
      ...credits.map(({ name, url }) => ({ "@type": "sc:Dataset", name, url })),
    ],
    "prov:wasDerivedFrom": { "@id": source.iri },
    distribution: fileObjects(written, version),
    recordSet: [...tables.map(recordSet), ...enumerations.values()],
  };
}

/** The archives of a release, the files in them, and every other file, each with the address where it can be downloaded. */
function fileObjects(written: readonly WrittenFile[], version: string): object[] {
  const archives = new Set(written.flatMap(({ path }) => (path.includes("/") ? [assetName(path, version)] : [])));
  return [
    ...[...archives].map((name) => ({
      "@type": "cr:FileObject",
      "@id": name,
      name,
      contentUrl: assetAddress(name, version),
      encodingFormat: "application/zip",
    })),
    ...written.map(({ path, mediaType, description, bytes, sha256 }) => {
      const asset = assetName(path, version);
      return {
        "@type": "cr:FileObject",
        "@id": path,
        name: path,
        description,
        ...(archives.has(asset)
          ? { containedIn: { "@id": asset }, contentUrl: `${asset.replace(/\.zip$/, "")}/${path}` }
          : { contentUrl: assetAddress(asset, version) }),
        encodingFormat: mediaType.replace(/;.*/, ""),
        contentSize: `${bytes} B`,
        sha256,
      };
    }),
  ];
}

/** The vocabularies of the columns, by their values: the same list in several tables is one record set. */
const enumerations: ReadonlyMap<string, ReturnType<typeof enumeration>> = new Map(
  tables.flatMap((table) =>
    table.columns.flatMap(({ name, values }) =>
      values ? [[values.join(" "), enumeration(table, name, values)] as const] : [],
    ),
  ),
);

function enumeration(table: Table, column: string, values: readonly string[]) {
  const id = `values/${table.name}/${column}`;
  const name = `${id}/value`;
  return {
    "@type": "cr:RecordSet",
    "@id": id,
    name: id,
    description: `The values of \`${column}\` in \`${table.name}\`.`,
    dataType: "sc:Enumeration",
    key: [{ "@id": name }],
    field: [{ "@type": "cr:Field", "@id": name, name: "value", dataType: "sc:Text" }],
    data: values.map((value) => ({ [name]: value })),
  };
}

function recordSet(table: Table): unknown {
  const { name, description, key, columns } = table;
  return {
    "@type": "cr:RecordSet",
    "@id": name,
    name,
    description,
    key: key.map((column) => ({ "@id": `${name}/${column}` })),
    field: columns.map((column) => fieldOf(table, column)),
  };
}

function fieldOf(table: Table, { name, type, isList, description, values }: Column): unknown {
  // A reference of several columns has no form in Croissant.
  const key = table.foreignKeys.find(({ columns: [first, ...others] }) => first === name && others.length === 0);
  const vocabulary = values && enumerations.get(values.join(" "));
  const target = key ? `${key.table}/${key.to[0]}` : vocabulary && `${vocabulary["@id"]}/value`;
  return {
    "@type": "cr:Field",
    "@id": `${table.name}/${name}`,
    name,
    description,
    dataType: dataTypes[type],
    source: {
      fileObject: { "@id": csvPath(table) },
      extract: { column: name },
      ...(isList && { transform: { separator: listDelimiter } }),
    },
    ...(isList && { isArray: true, arrayShape: "-1" }),
    ...(target && { references: { "@id": target } }),
  };
}

const dataTypes = {
  string: "sc:Text",
  number: "sc:Float",
  integer: "sc:Integer",
  boolean: "sc:Boolean",
  date: "sc:Date",
} as const;
