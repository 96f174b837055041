import type { Emitter } from "./emitter.ts";
import { emitExonyms } from "./exonyms.ts";
import { emitFields } from "./fields.ts";
import { emitJson } from "./json.ts";
import { emitRecords } from "./records.ts";
import { emitRedirects } from "./redirects.ts";
import { emitTypes } from "./types.ts";
import { emitVersion } from "./version.ts";

/** Every file of the package that is made from the records; `write-package.ts` adds what is compiled from `src/`. */
export const emitters: readonly Emitter[] = [
  emitRecords,
  emitRedirects,
  emitFields,
  emitExonyms,
  emitTypes,
  emitVersion,
  emitJson,
];
