import { equal } from "../equal.ts";
import type { Json, JsonObject } from "../json.ts";

/** A limit of size or form that lets less through than before, or more. */
type Limit = { readonly edit: "narrowed" | "widened"; readonly from?: string; readonly to?: string };

/** What two schemas of one type let through: lengths, ranges, patterns. Example: `maxLength 80` → `maxLength 60`. */
export function diffLimits(before: JsonObject, after: JsonObject): Limit[] {
  const limits = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...limits].flatMap((limit) => {
    const [from, to] = [before[limit], after[limit]];
    if (elsewhere.has(limit) || equal(from, to)) return [];
    return {
      edit: isNarrower(limit, from, to) ? "narrowed" : "widened",
      ...(from !== undefined && { from: `${limit} ${JSON.stringify(from)}` }),
      ...(to !== undefined && { to: `${limit} ${JSON.stringify(to)}` }),
    };
  });
}

// What is no limit, or is compared part by part.
const elsewhere = new Set(
  "type properties required items additionalProperties oneOf anyOf description title $id $schema $ref $defs".split(" "),
);

function isNarrower(limit: string, from: Json | undefined, to: Json | undefined): boolean {
  if (from === undefined || to === undefined) return to !== undefined;
  // A form that was changed may refuse what it let through: which, no program can tell.
  if (typeof from !== "number" || typeof to !== "number") return true;
  return /^(?:min|exclusiveMin)/.test(limit) ? to > from : to < from;
}
