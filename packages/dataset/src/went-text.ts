/** What a redirect says, however its ids are typed. */
type Went = { readonly kind: "moved" | "split" | "withdrawn"; readonly since: string; readonly reason: string };

/**
 * What became of a record, for a person who asked for it.
 *
 * @param name the record that they asked for
 * @param went its redirect, or the last of several that lead from one to the next
 * @param ends the records that stand for it now
 * @example "`polls/union-or-europe` moved in 1.1.0: ask for `polls/two-unions`. Both records told of one question."
 */
export function wentText(name: string, { kind, since, reason }: Went, ends: readonly string[]): string {
  const verb = kind === "moved" ? "moved" : `was ${kind}`;
  const version = since === "next" ? "the next version" : since;
  const now = ends.length > 0 ? `ask for ${ends.map((end) => `\`${end}\``).join(" or ")}` : "nothing stands for it";
  return `\`${name}\` ${verb} in ${version}: ${now}. ${reason}`;
}
