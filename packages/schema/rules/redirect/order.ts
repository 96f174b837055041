import type { RedirectRule } from "./redirect-rule.ts";

/** The entries stand in the order of the ids that they start from. */
export const inOrder: RedirectRule = {
  id: "redirect/order",
  severity: "error",
  wants: "The entries stand in the order of `from`.",
  reason: "Two changes that add one each then rarely meet on a line, and people find an id at once.",
  bad: "`polls/union-or-europe` before `events/zapad-2019`.",
  good: "`events/zapad-2019` before `polls/union-or-europe`.",
  *check(redirects) {
    let last = "";
    for (const [index, { from }] of redirects.entries()) {
      if (from >= last) {
        last = from;
        continue;
      }
      const after = redirects.find((other) => other.from > from)?.from;
      yield {
        path: [index, "from"],
        message: `\`${from}\` stands behind \`${last}\`.`,
        expected: "Entries in the order of `from`, letter by letter.",
        fix: `Move the entry up, before that of \`${after}\`.`,
      };
    }
  },
};
