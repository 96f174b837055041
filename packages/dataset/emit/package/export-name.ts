import type { Collection } from "@unionstate/schema";

/** The name under which a collection's list is exported: `arms-deals` becomes `armsDeals`. */
export function exportName(collection: Collection): string {
  return collection.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
