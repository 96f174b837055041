import type { Item } from "./item.ts";

/**
 * The numeral groups of the running text, and the markers of footnotes among them. Markers are bare digits behind a
 * word or a full stop: what tells them from other numbers is that they count through the paper.
 *
 * @param body of each page, by number, in order: see `layoutOf`
 */
export function numeralsIn(body: ReadonlyMap<number, string>): Item[] {
  const items: Item[] = [];
  let next = 1;
  for (const [page, text] of body) {
    for (const match of text.matchAll(/\d+(?:[.,]\d+)*/g)) {
      const [group] = match;
      const item = (kind: "marker" | "numeral", digits: string, start: number): void => {
        const number = kind === "marker" ? { number: Number(digits) } : {};
        items.push({ kind, page, start, end: start + digits.length, text: digits, ...number });
      };
      // “in 2016.163”: a year, a full stop or comma, and a marker.
      const glued = /^(\d{4})[.,](\d+)$/.exec(group);
      if (glued?.[1] && glued[2] === String(next)) {
        item("numeral", glued[1], match.index);
        item("marker", glued[2], match.index + glued[1].length + 1);
        next++;
      } else if (group === String(next) && follows(text, match.index, group.length)) {
        item("marker", group, match.index);
        next++;
      } else {
        item("numeral", group, match.index);
      }
    }
  }
  return items;
}

// Whether digits stand behind a word or mark of punctuation, as a marker does, at most a space away from a mark.
function follows(text: string, start: number, length: number): boolean {
  if (/[\p{L}\d]/u.test(text[start + length] ?? " ")) return false;
  return /(?:[\p{L}.,;:!?)\]]|[\p{L}.,;:!?)\]\s]["'”’“])$|[.,;:!?)"”’“] $/u.test(
    text.slice(Math.max(0, start - 2), start),
  );
}
