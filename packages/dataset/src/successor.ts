import { endsOf } from "./ends-of.js";
import { goneError } from "./gone-error.js";
import { redirectOf } from "./redirect-of.js";
import type { MovedRecord, RecordName, Redirect } from "./types.js";
import { warnOnce } from "./warn-once.js";
import { wentText } from "./went-text.js";

/**
 * The record that stands for one that is no more, by name; says so once for each name.
 *
 * @returns `undefined` where there never was such a record
 * @throws GoneError where several records stand for it, or none
 */
export function successor(name: RecordName): RecordName | undefined {
  const redirect = redirectOf(name);
  if (!redirect) return undefined;
  const ends = endsOf(name, redirectOf);
  const [end] = ends;
  if (end !== undefined && ends.length === 1) {
    warnOnce(wentText(name, redirect, ends), "UNIONSTATE_MOVED");
    return end;
  }
  const last = lastOf(redirect);
  throw goneError(wentText(name, last, ends), last);
}

/** What became of it in the end: moves are followed to where there is more to say. */
function lastOf(redirect: Redirect): Exclude<Redirect, MovedRecord> {
  if (redirect.kind !== "moved") return redirect;
  const next = redirectOf(redirect.to);
  if (!next) throw new Error(`\`${redirect.to}\` is a record.`);
  return lastOf(next);
}
