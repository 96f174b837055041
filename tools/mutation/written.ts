import { formatRecord, locator, type Path, recordSchemas } from "@unionstate/schema";
import type { JsonObject } from "../../apps/validate/src/diff/json.ts";
import type { Damage } from "./kind.ts";
import type { Specimen } from "./specimen.ts";

/**
 * A damaged record in the form that files have: its form gives it away to nobody.
 *
 * @param places where it may be reported: where the slip is, or what holds it if nothing is there any more
 */
export function written({ collection }: Specimen, record: JsonObject, places: readonly Path[], what: string): Damage {
  const text = formatRecord(record, recordSchemas[collection], "kept");
  const locate = locator(text);
  return { text, lines: [...new Set(places.map((path) => locate(path, "value").span.line))], what };
}
