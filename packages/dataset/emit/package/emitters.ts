import { emitChanges } from "./changes.ts";
import { emitCommonjs } from "./commonjs.ts";
import { emitData } from "./data.ts";
import type { Emitter } from "./emitter.ts";
import { emitFields } from "./fields.ts";
import { emitJson } from "./json.ts";
import { emitModules } from "./modules.ts";
import { emitRedirects } from "./redirects.ts";
import { emitSchemas } from "./schemas.ts";
import { emitSpans } from "./spans.ts";
import { emitTypes } from "./types.ts";
import { emitVersion } from "./version.ts";

/** Everything that is made of the records: adding a format is adding a file and a line here. */
export const emitters: readonly Emitter[] = [
  emitJson,
  emitModules,
  emitCommonjs,
  emitData,
  emitRedirects,
  emitFields,
  emitSpans,
  emitTypes,
  emitSchemas,
  emitVersion,
  emitChanges,
];
