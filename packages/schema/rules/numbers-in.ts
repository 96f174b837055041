const words = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, value]),
)
  .set("a", 1)
  .set("an", 1)
  .set("half", 0.5)
  .set("third", 1 / 3)
  .set("once", 1)
  .set("twice", 2)
  .set("double", 2);

const scales = new Map([
  ["decade", 10],
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["mln", 1e6],
  ["billion", 1e9],
]);

/**
 * Every number that printed words can stand for: `some 60-70,000` gives 60, 60,000 and 70,000; `half a billion` gives
 * 500 million and `two decades` twenty, for what stands before such a word is never meant without it. Empty where no
 * number can be read.
 */
export function numbersIn(printed: string): Set<number> {
  const tokens = [...printed.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?|\p{L}+/gu)].map(tokenOf);
  const numbers = new Set<number>();
  for (const [index, { number, scale }] of tokens.entries()) {
    const before = tokens[index - 1];
    if (scale !== undefined && before?.number === undefined && before?.scale === undefined) numbers.add(scale);
    // “Half a billion” and “once a month” say nothing of one.
    if (number === undefined || (tokens[index]?.isArticle && before?.number !== undefined)) continue;
    const own = factorAt(tokens, index + 1);
    numbers.add(number * own);
    const next = tokens[index + 1];
    const [to, after] = next?.number === undefined ? [tokens[index + 2], index + 3] : [next, index + 2];
    if (own > 1 || to?.number === undefined || !joins.test(printed.slice(tokens[index]?.end, to.start))) continue;
    // Both ends of “60-70,000” and of “9-10 billion” are as large as the second says.
    const shared = to.isThousands && number < 1000 ? 1000 : factorAt(tokens, after);
    numbers.add(number * shared);
  }
  return numbers;
}

type Token = {
  readonly number: number | undefined;
  readonly scale: number | undefined;
  readonly isArticle: boolean;
  readonly isThousands: boolean;
  readonly start: number;
  readonly end: number;
};

const joins = /^\s*(?:\p{Pd}|to|and|or)\s*$/u;

function tokenOf({ 0: text, index }: RegExpExecArray): Token {
  const word = text.toLowerCase();
  return {
    number: /^\d/.test(text) ? Number(text.replaceAll(",", "")) : words.get(word),
    scale: scales.get(word) ?? scales.get(word.replace(/s$/, "")),
    isArticle: /^an?$/.test(word),
    isThousands: /,000$/.test(text),
    start: index,
    end: index + text.length,
  };
}

/** What the words from a place on make of the number before them: “hundred thousand”, “a billion”, “of a million”. */
function factorAt(tokens: readonly Token[], from: number): number {
  const first = tokens[from]?.isArticle ? from + 1 : from;
  let factor = 1;
  for (let at = first; tokens[at]?.scale !== undefined; at++) factor *= tokens[at]?.scale ?? 1;
  return factor;
}
