import { cslItems } from "./csl-items.ts";
import type { Emitter } from "./emitter.ts";

/** `works.csl.json`: the cited works as plain CSL-JSON, for Zotero, pandoc and citation processors. */
export const emitCsl: Emitter = (records) => [
  { path: "works.csl.json", text: `${JSON.stringify(cslItems(records), null, 2)}\n` },
];
