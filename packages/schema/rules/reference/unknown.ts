import { valueAt } from "../../json/parse-json.ts";
import type { Finding } from "../../json/problem.ts";
import { recordSchemas } from "../../records/record-schemas.ts";
import { referencesIn } from "../../records/references.ts";
import type { Redirect } from "../../records/types/redirect.ts";
import { collections } from "../../vocabularies/collection.ts";
import { nearest, withNearest } from "../nearest.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";

export const referenceUnknown: Rule = {
  id: "reference/unknown",
  severity: "error",
  scope: "record",
  requirement: "Every reference identifies an existing record.",
  reason: "A reference to a missing record breaks programs that use the data.",
  bad: '"supplier": "belrus"',
  good: '"supplier": "belarus"',
  *check(records) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        for (const { path, collection: target, id } of referencesIn(recordSchemas[collection], record)) {
          const ids = records.idsOf(target);
          if (ids.has(id)) continue;
          const removed = records.redirectOf(`${target}/${id}`);
          if (removed) {
            yield { file, path, ...afterRedirect(removed, valueAt(record, path), records) };
            continue;
          }
          const near = nearest(id, ids);
          yield {
            file,
            path,
            message: `Unknown ${singularOf(target)} \`${id}\`.`,
            fix: near
              ? withNearest(`Use the id of a file in \`data/${target}/\`.`, near)
              : `Use the id of a file in \`data/${target}/\`, or add \`data/${target}/${id}.json\`.`,
          };
        }
      }
    }
  },
};

/** `arms-deals` as `arms deal`, `entities` as `entity`. */
const singularOf = (collection: string): string => collection.replace(/ies$/, "y").replace(/s$/, "").replace("-", " ");

/** What to say of a reference to a removed record: which one replaces it, if any does. */
function afterRedirect(removed: Redirect, value: unknown, records: Records): Omit<Finding, "file" | "path"> {
  const [first, ...others] = replacements(removed, records);
  if (first === undefined)
    return { message: `\`${removed.from}\` was withdrawn: ${removed.reason}`, fix: "Remove the reference." };
  if (others.length > 0) {
    const parts = [first, ...others].map((name) => `\`${name}\``).join(" and ");
    return {
      message: `\`${removed.from}\` was split into ${parts}: ${removed.reason}`,
      fix: "Refer to the part that is meant.",
    };
  }
  const message = `\`${removed.from}\` has moved to \`${first}\`: ${removed.reason}`;
  const replacement = valueFor(first, removed.from, value);
  if (replacement === undefined)
    return { message, fix: `Refer to \`${first}\` in a field for it, or remove the reference.` };
  return {
    message,
    expected: `\`${replacement}\`.`,
    fix: `Change it to \`${replacement}\`.`,
    replacement: JSON.stringify(replacement),
  };
}

/** A reference to another record in the form of a given one: a name, an id or the number of a footnote. */
function valueFor(name: string, from: string, value: unknown): string | number | undefined {
  if (value === from) return name;
  const [collection, id = ""] = name.split("/");
  if (!from.startsWith(`${collection}/`)) return undefined;
  return typeof value === "number" ? Number(id.replace("note-", "")) : id;
}

/** The existing records that replace a removed one, after all moves and splits; each redirect is followed once. */
function replacements(removed: Redirect, records: Records): string[] {
  const found: string[] = [];
  const seen = new Set([removed.from]);
  const left = [removed];
  for (let redirect = left.pop(); redirect !== undefined; redirect = left.pop()) {
    for (const name of "to" in redirect ? [redirect.to].flat() : []) {
      if (seen.has(name)) continue;
      seen.add(name);
      const next = records.redirectOf(name);
      if (next) left.push(next);
      else found.push(name);
    }
  }
  return found;
}
