import type { Problem } from "@unionstate/schema";
import { formats } from "../../apps/validate/src/formats/formats.ts";
import type { Formatter } from "../../apps/validate/src/formats/report.ts";

const all = await Promise.all(Object.values(formats).map((load) => load()));

/**
 * Tells problems in every format.
 *
 * @param tellers the formats; only tests take others
 * @throws Error where a format breaks, or passes on what a record says as more than text
 */
export function toldSafely(
  problems: readonly Problem[],
  textOf: (path: string) => string,
  tellers: readonly Formatter[] = all,
): void {
  const checked = [...new Set(problems.map(({ file }) => file))];
  for (const tell of tellers) {
    const told = tell({ problems, textOf, checked, colour: false });
    if (typeof told !== "string") throw new Error("A format told no text.");
    const odd = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u.exec(told.replaceAll("\n", ""));
    if (odd) throw new Error(`A character gets through to the terminal or the log: ${JSON.stringify(odd[0])}`);
    const command = told
      .split("\n")
      .find((line) => /^\s*::/.test(line) && !/^::(?:error|warning) file=packages/.test(line));
    if (command) throw new Error(`A command gets through to the log: ${command}`);
  }
}
