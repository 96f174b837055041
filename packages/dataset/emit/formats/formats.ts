import type { Format } from "../format.ts";
import { bibtex } from "./bibtex.ts";
import { codebook } from "./codebook.ts";
import { croissant } from "./croissant.ts";
import { csl } from "./csl.ts";
import { csv } from "./csv.ts";
import { dataPackage } from "./data-package.ts";
import { datacite } from "./datacite.ts";
import { datasette } from "./datasette.ts";
import { dcat } from "./dcat.ts";
import { geojson } from "./geojson.ts";
import { gexf } from "./gexf.ts";
import { graphCsv } from "./graph-csv.ts";
import { graphml } from "./graphml.ts";
import { json } from "./json.ts";
import { jsonLd } from "./json-ld.ts";
import { jsonSchema } from "./json-schema.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { ris } from "./ris.ts";
import { schemaOrg } from "./schema-org.ts";
import { sqlite } from "./sqlite.ts";
import { terms } from "./terms.ts";
import { turtle } from "./turtle.ts";
import { xlsx } from "./xlsx.ts";
import { zenodo } from "./zenodo.ts";

/** Every format of a release; those that describe other files come last. To add a format, add a file and a line here. */
export const formats: readonly Format[] = [
  json,
  ndjson,
  jsonSchema,
  csv,
  parquet,
  sqlite,
  datasette,
  xlsx,
  codebook,
  jsonLd,
  turtle,
  terms,
  gexf,
  graphml,
  graphCsv,
  csl,
  bibtex,
  ris,
  geojson,
  dataPackage,
  croissant,
  schemaOrg,
  dcat,
  datacite,
  zenodo,
];
