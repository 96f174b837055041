import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const changedValue: Kind = {
  id: "changed-value",
  about: "A digit of a quantity is changed, or it is ten or a thousand times as much, and what is printed stays.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.quantities) {
      const print = value.asPrinted;
      if (print === undefined) continue;
      for (const [field, number] of Object.entries(value)) {
        if (typeof number !== "number") continue;
        for (const other of new Set([otherDigit(number, draw), number * 10, number * 1000, number / 1000])) {
          if (other === number || isSaid(other, print)) continue;
          const at = [...path, field];
          const places = [at, path, [...path, "asPrinted"]];
          yield written(specimen, replaced(specimen.record, at, other), places, `${other} for ${number}, “${print}”`);
        }
      }
    }
  },
};

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

/** Whether the words may also be read as that number: “60-70,000” says 60, too. */
const isSaid = (number: number, print: string): boolean =>
  (print.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).some((digits) => {
    const said = Number(digits.replaceAll(",", ""));
    return [1, 1e3, 1e6, 1e9].some((scale) => said * scale === number);
  });
