/**
 * The records that a name leads to in the end, over all moves and splits: itself if it never went, several after a
 * split, none after a withdrawal.
 *
 * @param name a record by collection and id, e.g. `polls/two-unions`
 * @param redirectOf what became of a record, where it is no more
 */
export function endsOf<Name extends string>(
  name: Name,
  redirectOf: (name: Name) => { readonly reason: string; readonly to?: Name | readonly Name[] } | undefined,
): Name[] {
  const redirect = redirectOf(name);
  if (!redirect) return [name];
  const next = redirect.to ?? [];
  return [...new Set((typeof next === "string" ? [next] : next).flatMap((one) => endsOf(one, redirectOf)))];
}
