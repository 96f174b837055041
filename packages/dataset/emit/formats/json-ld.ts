import { collections } from "@unionstate/schema";
import type { Format } from "../format.ts";
import { context, paperNode, recordNode, redirectNode } from "../rdf.ts";

/** `records.jsonld`: all records as linked data. */
export const jsonLd: Format = {
  name: "JSON-LD",
  contents: "all records, redirects",
  use: "linked-data tools; PROV and Web Annotation terms for the evidence",
  specification: "JSON-LD 1.1",
  *files({ records, redirects }) {
    yield {
      path: "records.jsonld",
      mediaType: "application/ld+json",
      description: "All records as linked data, with their evidence in the terms of PROV and Web Annotation.",
      *chunks() {
        yield `{\n"@context": ${JSON.stringify(context, null, 2)},\n"@graph": [\n${JSON.stringify(paperNode)}`;
        for (const collection of collections) {
          for (const { record } of records.of(collection)) yield `,\n${JSON.stringify(recordNode(collection, record))}`;
        }
        for (const redirect of redirects) yield `,\n${JSON.stringify(redirectNode(redirect))}`;
        yield "\n]\n}\n";
      },
    };
  },
};
