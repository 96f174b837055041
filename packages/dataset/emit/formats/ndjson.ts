import { collections } from "@unionstate/schema";
import type { Format } from "../format.ts";
import { publishedRecord } from "../published.ts";

/** `ndjson/<collection>.ndjson`: one record per line; and `ndjson/redirects.ndjson`. */
export const ndjson: Format = {
  name: "NDJSON",
  contents: "every collection, redirects",
  use: "jq, DuckDB, streams: one record per line",
  specification: "NDJSON 1.0, JSON Schema 2020-12",
  *files({ records, redirects }) {
    for (const collection of collections) {
      yield {
        path: `ndjson/${collection}.ndjson`,
        mediaType: "application/x-ndjson",
        description: `All records of ${collection}, one per line.`,
        *chunks() {
          for (const { record } of records.of(collection)) {
            yield `${JSON.stringify(publishedRecord(collection, record))}\n`;
          }
        },
      };
    }
    yield {
      path: "ndjson/redirects.ndjson",
      mediaType: "application/x-ndjson",
      description: "What became of records that no longer exist, one per line.",
      chunks: () => redirects.map((redirect) => `${JSON.stringify(redirect)}\n`),
    };
  },
};
