import type { Format } from "../format.ts";
import { bibtex } from "./bibtex.ts";
import { croissant } from "./croissant.ts";
import { csl } from "./csl.ts";
import { csv } from "./csv.ts";
import { dataPackage } from "./data-package.ts";
import { geojson } from "./geojson.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { json } from "./json.ts";
import { jsonLd } from "./json-ld.ts";
import { jsonSchema } from "./json-schema.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { ris } from "./ris.ts";
import { schemaOrg } from "./schema-org.ts";
import { sqlite } from "./sqlite.ts";
import { turtle } from "./turtle.ts";

/** Every format of a release; those that describe other files come last. To add a format, add a file and a line here. */
export const formats: readonly Format[] = [
  json,
  ndjson,
  jsonSchema,
  csv,
  parquet,
  sqlite,
  jsonLd,
  turtle,
  gexf,
  graphml,
  csl,
  bibtex,
  ris,
  geojson,
  dataPackage,
  croissant,
  schemaOrg,
];
