import { emitChanges } from "./emit-changes.ts";
import { emitCommonjs } from "./emit-commonjs.ts";
import { emitData } from "./emit-data.ts";
import { emitFields } from "./emit-fields.ts";
import { emitJson } from "./emit-json.ts";
import { emitModules } from "./emit-modules.ts";
import { emitRedirects } from "./emit-redirects.ts";
import { emitSchemas } from "./emit-schemas.ts";
import { emitSpans } from "./emit-spans.ts";
import { emitTypes } from "./emit-types.ts";
import { emitVersion } from "./emit-version.ts";
import type { Emitter } from "./emitter.ts";

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
