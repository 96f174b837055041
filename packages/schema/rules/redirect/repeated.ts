import type { RedirectRule } from "./redirect-rule.ts";
import { targetsOf } from "./targets-of.ts";

/** A record that went has one entry, and a split names each of its parts once. */
export const notRepeated: RedirectRule = {
  id: "redirect/repeated",
  severity: "error",
  wants: "A record that went has one entry, and a split names each of its parts once.",
  reason: "Of two entries a reader follows one, and nobody is told which.",
  bad: "Two entries from `polls/union-or-europe`.",
  good: "One entry from `polls/union-or-europe`, and one from the id that it moved to, where that went, too.",
  *check(redirects) {
    const first = new Map<string, number>();
    for (const [index, redirect] of redirects.entries()) {
      const { from } = redirect;
      const known = first.get(from);
      if (known === undefined) first.set(from, index);
      else {
        yield {
          path: [index, "from"],
          message: `\`${from}\` has an entry already, the ${ordinal(known + 1)} of the list.`,
          expected: "One entry for each record that went.",
          fix: "Keep the one that is right and take the other away.",
        };
      }
      const seen = new Set<string>();
      for (const { name, path } of targetsOf(redirect)) {
        if (!seen.has(name)) seen.add(name);
        else {
          yield {
            path: [index, ...path],
            message: `\`${name}\` stands twice among the parts of \`${from}\`.`,
            expected: "Each part once, and at least two.",
            fix: "Take it away, or name the part that is missing.",
          };
        }
      }
    }
  },
};

/** `1` as `1st`, `12` as `12th`. */
function ordinal(number: number): string {
  const last = Math.floor((number % 100) / 10) === 1 ? 0 : number % 10;
  return `${number}${{ 1: "st", 2: "nd", 3: "rd" }[last] ?? "th"}`;
}
