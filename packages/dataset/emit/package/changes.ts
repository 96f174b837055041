import { readFileSync } from "node:fs";
import type { Emitter } from "./emitter.ts";

/** `changes.json`: what changed since the release before, by record and field, as the release was told when it was made. */
export const emitChanges: Emitter = () => [
  { path: "changes.json", text: readFileSync(new URL("../../changes.json", import.meta.url), "utf8") },
];
