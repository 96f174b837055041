import { collections } from "@unionstate/schema";
import type { Format } from "../format.ts";
import { context, paperNode, recordNode, redirectNode } from "../rdf.ts";
import { itemsOf } from "../tables/rows.ts";

/** `records.jsonld`: all records as linked data. */
export const jsonLd: Format = {
  name: "JSON-LD",
  contents: "all records, redirects",
  use: "linked-data tools; PROV and Web Annotation terms for the evidence",
  specification: "JSON-LD 1.1",
  *files(release) {
    yield {
      path: "records.jsonld",
      mediaType: "application/ld+json",
      description: "All records as linked data, with their evidence in the terms of PROV and Web Annotation.",
      *chunks() {
        yield `{\n"@context": ${JSON.stringify(context, null, 2)},\n"@graph": [\n${JSON.stringify(paperNode)}`;
        for (const collection of collections) {
          for (const item of itemsOf(collection, release)) yield `,\n${JSON.stringify(recordNode(collection, item))}`;
        }
        for (const redirect of release.redirects) yield `,\n${JSON.stringify(redirectNode(redirect))}`;
        yield "\n]\n}\n";
      },
    };
  },
};
