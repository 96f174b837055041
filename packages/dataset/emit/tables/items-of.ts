import type { SchemaName } from "@unionstate/schema";
import type { Release } from "../formats/format.ts";

/** What a row is made of; its id tells it from others. */
export type Item = { readonly id: string };

/**
 * The records of a collection, or the redirects: those by the name that they start from, and all that they lead to as a
 * list, of one if need be.
 */
export function itemsOf(name: SchemaName, { records, redirects = [] }: Release): readonly Item[] {
  if (name !== "redirects") return records.of(name).map(({ record }) => record);
  return redirects.map((redirect) => ({
    id: redirect.from,
    ...redirect,
    ...("to" in redirect && { to: [redirect.to].flat() }),
  }));
}
