import { collections } from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";
import { publishedRecord } from "./published-record.ts";

/** `<collection>.json`: a list of its records, by id, one a line. */
export const emitJson: Emitter = (records) =>
  collections.map((collection) => ({
    path: `${collection}.json`,
    text: `[\n${records
      .of(collection)
      .map(({ record }) => JSON.stringify(publishedRecord(collection, record)))
      .join(",\n")}\n]\n`,
  }));
