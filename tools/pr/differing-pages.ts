/**
 * The pages of a later version that no page of an earlier one shows, counted from 1: `[4, 12]`.
 * A page that has only moved has not changed.
 *
 * @param before what each page of the earlier version shows, as fingerprints
 * @param after the same of the later version
 */
export function changedPages(before: readonly string[], after: readonly string[]): number[] {
  const known = new Set(before);
  return after.flatMap((fingerprint, i) => (known.has(fingerprint) ? [] : [i + 1]));
}
