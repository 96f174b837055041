import { quantity } from "../../records/types/quantity.ts";
import type { Quantity } from "../../wording/quantity.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const quantityAsPrinted: Rule = {
  id: "quantity/as-printed",
  severity: "error",
  scope: "record",
  requirement: "The number of a quantity matches its printed words.",
  reason:
    "A number is typed twice, as the paper prints it and as a value, so a difference between the two reveals a typing error.",
  bad: '"value": 715000000, "asPrinted": "751 million USD"',
  good: '"value": 715000000, "asPrinted": "715 million USD"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      if (value.asPrinted === undefined) continue;
      const printed = numbersIn(value.asPrinted);
      if (printed.size === 0) continue;
      const numbers = fieldsOf(value);
      for (const [field, number] of Object.entries(numbers)) {
        if (printed.has(number)) continue;
        yield {
          file,
          path: [...path, field],
          message: `\`${field}\` is ${number}, but the paper prints “${value.asPrinted}”.`,
          expected: `${printed.size === 1 ? "The" : "A"} number in the printed words: ${[...printed].join(", ")}.`,
          fix: "Check both in the paper, and correct the wrong one.",
        };
      }
    }
  },
};

/** The numbers of a quantity by their fields. */
const fieldsOf = (value: Quantity): Record<string, number> =>
  value.kind === "range"
    ? { low: value.low, high: value.high }
    : value.kind === "bound"
      ? { limit: value.limit }
      : { value: value.value };

/**
 * Every number that printed words can mean: 60, 60,000 and 70,000 for `some 60-70,000`, 500 million for
 * `half a billion`, 20 for `two decades`. Empty if they contain no number.
 */
export function numbersIn(printed: string): Set<number> {
  const tokens = [...printed.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?|\p{L}+/gu)].map(tokenOf);
  const numbers = new Set<number>();
  for (const [index, { number, scale }] of tokens.entries()) {
    const before = tokens[index - 1];
    if (scale !== undefined && before?.number === undefined && before?.scale === undefined) numbers.add(scale);
    // The article in “half a billion” and “once a month” does not mean one.
    if (number === undefined || (tokens[index]?.isArticle && before?.number !== undefined)) continue;
    const own = factorAt(tokens, index + 1);
    numbers.add(number * own);
    const next = tokens[index + 1];
    const [to, after] = next?.number === undefined ? [tokens[index + 2], index + 3] : [next, index + 2];
    if (own > 1 || to?.number === undefined || !joins.test(printed.slice(tokens[index]?.end, to.start))) continue;
    // The thousands or billions of the second number in “60-70,000” and “9-10 billion” also apply to the first.
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

/** The factor by which the tokens from an index on multiply the number before them, as in “two hundred thousand”. */
function factorAt(tokens: readonly Token[], from: number): number {
  const first = tokens[from]?.isArticle ? from + 1 : from;
  let factor = 1;
  for (let at = first; tokens[at]?.scale !== undefined; at++) factor *= tokens[at]?.scale ?? 1;
  return factor;
}

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
