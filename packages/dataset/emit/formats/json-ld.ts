import type { Format } from "../format.ts";
import { context, nodesOf } from "../rdf.ts";

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
        let before = `{\n"@context": ${JSON.stringify(context, null, 2)},\n"@graph": [\n`;
        for (const node of nodesOf(release)) {
          yield `${before}${JSON.stringify(node)}`;
          before = ",\n";
        }
        yield "\n]\n}\n";
      },
    };
  },
};
