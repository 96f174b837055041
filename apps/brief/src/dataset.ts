import { createHash } from "node:crypto";
import * as published from "@unionstate/dataset";

const data = Buffer.from(
  `${JSON.stringify(Object.fromEntries(published.collections.map((collection) => [collection, published.list(collection)])), null, 1)}\n`,
);

/** What the brief is made of, from the public API, as a value of its own so that a test can change a record. */
export const dataset = {
  armsDeals: published.list("arms-deals"),
  citations: published.list("citations"),
  claims: published.list("claims"),
  discrepancies: published.list("discrepancies"),
  entities: published.list("entities"),
  events: published.list("events"),
  figures: published.list("figures"),
  polls: published.list("polls"),
  recommendations: published.list("recommendations"),
  relations: published.list("relations"),
  sections: published.list("sections"),
  statements: published.list("statements"),
  works: published.list("works"),
  cite: published.cite,
  paper: published.paper,
  released: published.released,
  version: published.version,
  /** All collections with the numbers of their records. */
  counts: published.collections.map((collection) => [collection, published.list(collection).length] as const),
  /** All collections as one JSON text, which the brief carries. */
  json: data,
  /** Its SHA-256, in hexadecimal digits. */
  checksum: createHash("sha256").update(data).digest("hex"),
};

/** What the brief is made of. */
export type Dataset = typeof dataset;
