import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const changedValue: Kind = {
  id: "changed-value",
  about: "A digit of a quantity is changed, or it is ten, a thousand or a million times as much or as little.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.quantities) {
      const print = value.asPrinted;
      if (print === undefined) continue;
      for (const [field, number] of Object.entries(value)) {
        if (typeof number !== "number") continue;
        for (const other of new Set([otherDigit(number, draw), ...factors.map((factor) => number * factor)])) {
          if (other === number || isSaid(other, print)) continue;
          const at = [...path, field];
          // Of the ends of a range either may be the wrong one.
          const places = [at, path, ...["asPrinted", "low", "high"].map((beside) => [...path, beside])];
          yield written(specimen, replaced(specimen.record, at, other), places, `${other} for ${number}, “${print}”`);
        }
      }
    }
  },
};

const factors = [10, 1e3, 1e6, 1e-1, 1e-3, 1e-6];

type Draw = <T>(list: readonly T[], ...reason: readonly unknown[]) => T;

function otherDigit(number: number, draw: Draw): number {
  const digits = [...String(number)];
  const places = digits.flatMap((digit, index) => (/[1-9]/.test(digit) ? [index] : []));
  const at = draw(places, number);
  const digit = draw(
    ["1", "2", "3", "4", "5", "6", "7", "8", "9"].filter((each) => each !== digits[at ?? 0]),
    number,
  );
  return Number(digits.with(at ?? 0, digit).join(""));
}

/** Whether the words say that number, too: “60-70,000” says 60, “four to six” four, “715 million” says no 715. */
const isSaid = (number: number, print: string): boolean =>
  new RegExp(`\\b${smallNumbers[number]}\\b`, "i").test(print) ||
  [...print.matchAll(/(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s*(million|billion))?/g)].some(
    ([, digits = "", scale = ""]) => Number(digits.replaceAll(",", "")) * (scales[scale] ?? 1) === number,
  );

const smallNumbers = "nought one two three four five six seven eight nine ten".split(" ");

const scales: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9 };
