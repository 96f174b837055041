/** The records that replace a removed one, and a sentence about it: for `get`, and for the types of moved ids. */

/**
 * The records that replace a record after all moves and splits: itself if it has no redirect, several after a split,
 * none after a withdrawal.
 *
 * @param name a record by collection and id, e.g. `polls/two-unions`
 * @param redirectOf the redirect of a record, if it has one
 */
export function targetsOf<Name extends string>(
  name: Name,
  redirectOf: (name: Name) => { readonly reason: string; readonly to?: Name | readonly Name[] } | undefined,
): Name[] {
  const redirect = redirectOf(name);
  if (!redirect) return [name];
  const next = redirect.to ?? [];
  return [...new Set((typeof next === "string" ? [next] : next).flatMap((one) => targetsOf(one, redirectOf)))];
}

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
