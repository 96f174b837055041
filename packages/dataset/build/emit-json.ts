import { collections } from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";
import { publishedRecord } from "./published-record.ts";

/** `<collection>.json`: a list of its records, by id. */
export const emitJson: Emitter = (records) =>
  collections.map((collection) => ({
    path: `${collection}.json`,
    text: `${JSON.stringify(
      records.of(collection).map(({ record }) => publishedRecord(collection, record)),
      null,
      2,
    )}\n`,
  }));
