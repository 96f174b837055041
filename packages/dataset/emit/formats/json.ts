import { collections } from "@unionstate/schema";
import { type Format, indentedJson } from "../format.ts";
import { publishedRecord } from "../published.ts";

/** `json/<collection>.json`: a list of its records, in document order; and `json/redirects.json`. */
export const json: Format = {
  name: "JSON",
  contents: "every collection, redirects",
  use: "any programming language; records exactly as in the repository",
  specification: "RFC 8259, JSON Schema 2020-12",
  *files({ records, redirects }) {
    for (const collection of collections) {
      yield {
        path: `json/${collection}.json`,
        mediaType: "application/json",
        description: `All records of ${collection}, in document order.`,
        *chunks() {
          let before = "[\n";
          for (const { record } of records.of(collection)) {
            yield before + JSON.stringify(publishedRecord(collection, record), null, 2);
            before = ",\n";
          }
          yield "\n]\n";
        },
      };
    }
    yield {
      path: "json/redirects.json",
      mediaType: "application/json",
      description: "What became of records that no longer exist.",
      chunks: () => [indentedJson(redirects)],
    };
  },
};
