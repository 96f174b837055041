/** Ids that no longer name a record: what became of them, and the record that replaces them. */
import { redirectText, targetsOf } from "./redirect-targets.js";
import { redirects } from "./redirects.js";
import type { Collection, MovedRecord, Redirect, SplitRecord, WithdrawnRecord } from "./types.js";
import { frozen } from "./values.js";

/** What `get` throws for an id that no single record replaces. */
export type GoneError = RangeError & {
  /** `UNIONSTATE_SPLIT` if several records replace it, `UNIONSTATE_WITHDRAWN` if none does. */
  readonly code: "UNIONSTATE_SPLIT" | "UNIONSTATE_WITHDRAWN";
  /** What became of the record: the reason, the version, and the records that it was split into. */
  readonly redirect: SplitRecord | WithdrawnRecord;
};

/**
 * What became of a record that no longer exists: it has `moved`, was `split` or was `withdrawn`; why, and in which
 * version of the dataset. Follows no further redirect and gives no warning.
 *
 * @param collection the collection that it was in
 * @param id the id that it had; any text
 * @returns `undefined` for a record that exists, and for an id that no record has had
 * @example redirect("polls", id)?.reason ?? "unchanged, or never existed"
 */
export function redirect(collection: Collection, id: string): Redirect | undefined {
  return redirectOf(`${collection}/${id}`);
}

let byName: ReadonlyMap<string, Redirect> | undefined;

function redirectOf(name: string): Redirect | undefined {
  if (!byName) {
    // The build has validated the redirects that it wrote into the package.
    const all: readonly Redirect[] = frozen(JSON.parse(redirects));
    byName = new Map(all.map((each) => [each.from, each]));
  }
  return byName.get(name);
}

/**
 * The name of the record that replaces one that no longer exists; warns once for each name.
 *
 * @returns `undefined` if there never was such a record
 * @throws GoneError if several records replace it, or none
 */
export function successor(collection: string, id: string): string | undefined {
  const name = `${collection}/${id}`;
  const first = redirectOf(name);
  if (!first) return undefined;
  const targets = targetsOf<string>(name, redirectOf);
  const [target, ...others] = targets;
  if (target !== undefined && others.length === 0) {
    warnOnce(redirectText(name, first, targets), "UNIONSTATE_MOVED");
    return target;
  }
  const last = lastOf(first);
  const code = last.kind === "split" ? "UNIONSTATE_SPLIT" : "UNIONSTATE_WITHDRAWN";
  const error: GoneError = Object.assign(new RangeError(redirectText(name, last, targets)), {
    code,
    redirect: last,
  } as const);
  throw error;
}

/** The split or withdrawal at the end of a chain of moves. */
function lastOf(redirect: Redirect): Exclude<Redirect, MovedRecord> {
  let last: Redirect | undefined = redirect;
  while (last?.kind === "moved") last = redirectOf(last.to);
  if (!last) throw new Error(`\`${redirect.from}\` has a replacement.`);
  return last;
}

const warned = new Set<string>();

/** Node and compatible runtimes have `process`, browsers have `console`, and some environments have neither. */
declare const process: { emitWarning?(message: string, options: { type: string; code: string }): void } | undefined;
declare const console: { warn(message: string): void } | undefined;

/**
 * Warns once for each message: as a deprecation where there is a Node process, whose own options silence it, trace it or
 * turn it into an error; on the console elsewhere.
 */
function warnOnce(message: string, code: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  const node = typeof process === "undefined" ? undefined : process;
  if (node?.emitWarning) node.emitWarning(message, { type: "DeprecationWarning", code });
  else if (typeof console !== "undefined") console.warn(`${code}: ${message}`);
}
