/** The records that replace a removed one, and a sentence about it: for `get`, and for the types of moved ids. */

/** Where a record has gone; a withdrawal has no `to`. */
type Step<Name extends string> = { readonly reason?: string; readonly to?: Name | readonly Name[] };

/**
 * The records that replace a record after all moves and splits: itself if it has no redirect, several after a split,
 * none after a withdrawal. Looks up each record on the way once, and does not fail if redirects form a loop.
 *
 * @param name a record by collection and id, e.g. `polls/two-unions`
 * @param redirectOf the redirect of a record, if it has one
 */
export function targetsOf<Name extends string>(name: Name, redirectOf: (name: Name) => Step<Name> | undefined): Name[] {
  const targets: Name[] = [];
  const seen = new Set([name]);
  // A stack, with the first of several parts on top: a long chain would exceed the depth of recursion.
  const left = [name];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const redirect = redirectOf(next);
    if (!redirect) targets.push(next);
    for (const part of [...partsOf(redirect)].reverse()) {
      if (seen.has(part)) continue;
      seen.add(part);
      left.push(part);
    }
  }
  return targets;
}

/**
 * For each redirect, the one record that replaces its record now; nothing if there are several or none. Follows each
 * redirect once, however many lead through it.
 *
 * @param redirects the redirects by the names of their records
 */
export function soleTargets(redirects: ReadonlyMap<string, Step<string>>): ReadonlyMap<string, string> {
  /** `undefined` for a record with several replacements or none. */
  const known = new Map<string, string | undefined>();
  const partsFrom = (name: string) => ({ name, parts: partsOf(redirects.get(name)).values() });
  for (const start of redirects.keys()) {
    if (known.has(start)) continue;
    // A stack: a long chain would exceed the depth of recursion.
    const way = [partsFrom(start)];
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const { done, value: part } = at.parts.next();
      if (!done && redirects.has(part) && !known.has(part)) {
        known.set(part, undefined);
        way.push(partsFrom(part));
      }
      if (!done) continue;
      const ends = partsOf(redirects.get(at.name)).map((name) => (redirects.has(name) ? known.get(name) : name));
      const [target, ...others] = new Set(ends);
      known.set(at.name, others.length === 0 ? target : undefined);
      way.pop();
    }
  }
  return new Map([...known].flatMap(([name, target]) => (target === undefined ? [] : [[name, target] as const])));
}

const partsOf = <Name extends string>(redirect: Step<Name> | undefined): readonly Name[] => {
  const to = redirect?.to ?? [];
  return typeof to === "string" ? [to] : to;
};

/**
 * What became of a record, for the developer who looked it up.
 *
 * @param name the record that was looked up
 * @param redirect its redirect, or the last of several that lead from one to the next
 * @param targets the records that replace it now
 * @example "`polls/union-or-europe` moved in 1.1.0: use `polls/two-unions`. Both records were about one question."
 */
export function redirectText(
  name: string,
  redirect: { readonly kind: "moved" | "split" | "withdrawn"; readonly since: string; readonly reason: string },
  targets: readonly string[],
): string {
  const { kind, since, reason } = redirect;
  const verb = kind === "moved" ? "moved" : `was ${kind}`;
  const version = since === "next" ? "the next version" : since;
  const now =
    targets.length > 0 ? `use ${targets.map((target) => `\`${target}\``).join(" or ")}` : "no record replaces it";
  return `\`${name}\` ${verb} in ${version}: ${now}. ${reason}`;
}
