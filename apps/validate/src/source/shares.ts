import type { CoveredItem } from "./coverage.ts";
import type { ItemKind } from "./item.ts";

/** How much of one kind of thing is covered. */
export type Share = {
  readonly label: string;
  readonly covered: number;
  readonly all: number;
  /** The least share that has to be covered, in per cent. */
  readonly bar: number;
  readonly reached: boolean;
};

const kinds: readonly (readonly [string, ItemKind, number, (item: CoveredItem) => boolean])[] = [
  ["headings", "heading", 100, () => true],
  ["footnotes", "footnote", 100, () => true],
  ["markers of footnotes", "marker", 100, () => true],
  ["numerals", "numeral", 100, () => true],
  ["names that occur twice or more", "name", 100, ({ times }) => times > 1],
  ["names that occur once", "name", 98, ({ times }) => times === 1],
];

/** The share of each kind, and whether it reaches its bar. */
export const sharesOf = (items: readonly CoveredItem[]): Share[] =>
  kinds.map(([label, kind, bar, counts]) => {
    const counted = items.filter((item) => item.kind === kind && counts(item));
    const covered = counted.filter((item) => item.covered).length;
    return { label, covered, all: counted.length, bar, reached: covered * 100 >= counted.length * bar };
  });
