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
  ["thousand", 1e3],
  ["million", 1e6],
  ["mln", 1e6],
  ["billion", 1e9],
]);

/**
 * Every number that printed words can stand for: `some 60-70,000` gives 60, 60,000 and 70,000; `half a billion` gives
 * a half, one and the billions of each, `two decades` two and twenty. Empty where no number can be read.
 */
export function numbersIn(printed: string): Set<number> {
  const numbers = new Set<number>();
  for (const [digits] of printed.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) numbers.add(Number(digits.replaceAll(",", "")));
  const said = printed.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const word of said) {
    const value = words.get(word);
    if (value !== undefined) numbers.add(value);
  }
  const factors = said.flatMap((word) => scales.get(word) ?? scales.get(word.replace(/s$/, "")) ?? []);
  if (/\d,000\b/.test(printed)) factors.push(1000);
  for (const factor of factors) {
    for (const number of [...numbers]) numbers.add(number * factor);
    numbers.add(factor);
  }
  return numbers;
}
