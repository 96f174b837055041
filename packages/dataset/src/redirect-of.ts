import { frozen } from "./frozen.js";
import { redirects } from "./redirects.js";
import type { RecordName, Redirect } from "./types.js";

let known: ReadonlyMap<RecordName, Redirect> | undefined;

/** What became of a record that is no more, by its name, e.g. `polls/union-or-europe`. All are read on the first call. */
export function redirectOf(name: RecordName): Redirect | undefined {
  known ??= new Map(frozen(JSON.parse(redirects) as readonly Redirect[]).map((each) => [each.from, each]));
  return known.get(name);
}
