import type { Json } from "../json.ts";

/** A step on the way into a record: into a field, or to an item of the list that the field holds. */
export type Step = { readonly field: string } | { readonly item: Json; readonly of: string };
