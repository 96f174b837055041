import { type Collection, schemaAddress } from "@unionstate/schema";

/** A record as it is published: it names its schema by the permanent address instead of a path in this repository. */
export function publishedRecord<R extends { readonly $schema: string }>(collection: Collection, record: R): R {
  return { ...record, $schema: schemaAddress(collection) };
}
