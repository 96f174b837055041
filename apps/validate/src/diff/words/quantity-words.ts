import { type Quantity, quantityWords } from "@unionstate/schema";

/** Two quantities in words, the unit written once where both have it: `32` and `32.5%`. */
export function quantityPair(from: Quantity, to: Quantity): readonly [string, string] {
  const [was, is] = [quantityWords(from), quantityWords(to)];
  // The size of a sum of money is not a unit.
  const isMoney = /^[A-Z]{3}$/.test(to.unit);
  const tail = from.unit === to.unit && !isMoney ? /(?:%| [a-z][a-z ]*)$/.exec(is)?.[0] : undefined;
  return tail && was.endsWith(tail) ? [was.slice(0, -tail.length), is] : [was, is];
}
