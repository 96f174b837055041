/** How sure a fact is, and by whose account, in words that can follow a sentence in brackets. */

/** What the words are made of: the `certainty` of a record, and the names of those in its `accordingTo`. */
export type Sourced = { readonly certainty?: string | undefined; readonly accordingTo?: readonly string[] | undefined };

/**
 * `according to Siarhei Bohdan`, `a hypothesis of Andrey Fedorov`, `rumoured`; empty for what the paper states as a
 * fact.
 *
 * @param nameOf the name of an entity by its id, with its article
 */
export function certaintyWords({ certainty, accordingTo = [] }: Sourced, nameOf: (id: string) => string): string {
  const whom = listed(accordingTo.map(nameOf));
  if (certainty === "hypothesis") return whom ? `a hypothesis of ${whom}` : "a hypothesis";
  return [certainty === "rumour" ? "rumoured" : "", whom && `according to ${whom}`].filter(Boolean).join(", ");
}

/** `A`, `A and B`, `A, B and C`. */
const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" and ");
