import { fields } from "./fields.js";
import type { Collection } from "./types.js";

/** The names of all collections, in the order of the data model. */
export const collections: readonly Collection[] = /* @__PURE__ */ Object.freeze(Object.keys(fields) as Collection[]);
