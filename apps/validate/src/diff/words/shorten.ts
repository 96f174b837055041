import { cutText } from "./cut-text.ts";

const longest = 60;

/**
 * Two long texts, cut to the stretch in which they differ with a word on either side, so that a reader sees the change:
 * `…old and still in use…` → `…old and no more in use…`. Short texts stay whole.
 */
export function shorten(from: string, to: string): readonly [string, string] {
  if (Math.max(from.length, to.length) <= longest) return [from, to];
  const [a, b] = [from.split(" "), to.split(" ")];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [first, last] = [Math.max(0, start - 2), Math.max(0, end - 2)];
  const cut = (words: readonly string[]): string => {
    const stretch = words.slice(first, words.length - last).join(" ");
    return `${first > 0 ? "…" : ""}${cutText(stretch)}${last > 0 ? "…" : ""}`;
  };
  return [cut(a), cut(b)];
}
