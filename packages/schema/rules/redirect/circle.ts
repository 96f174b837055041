import type { Redirect } from "../../records/types/redirect.ts";
import type { RedirectRule } from "./redirect-rule.ts";
import { targetsOf } from "./targets-of.ts";

/** No redirect leads back to itself, or into a circle of others. */
export const noCircle: RedirectRule = {
  id: "redirect/circle",
  severity: "error",
  wants: "Redirects do not lead in a circle.",
  reason: "Who follows them would never arrive.",
  bad: "`polls/a` has moved to `polls/b`, and `polls/b` to `polls/a`.",
  good: "`polls/a` has moved to `polls/b`, and `polls/b` to `polls/two-unions`.",
  *check(redirects, names) {
    const endless = withoutEnd(redirects, names);
    for (const [index, redirect] of redirects.entries()) {
      for (const { name, path } of targetsOf(redirect)) {
        if (!endless.has(name)) continue;
        yield {
          path: [index, ...path],
          message:
            name === redirect.from
              ? `\`${name}\` leads to itself.`
              : `\`${name}\` leads on in a circle, and to no record.`,
          expected: "A record at the end, over as many moves as there were.",
          fix: "Name the record that stands for it now.",
        };
      }
    }
  },
};

/** What is left when all is taken away, again and again, that leads to nothing that is left. */
function withoutEnd(redirects: readonly Redirect[], names: ReadonlySet<string>): ReadonlySet<string> {
  const left = new Map(redirects.filter(({ from }) => !names.has(from)).map((redirect) => [redirect.from, redirect]));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [from, redirect] of left) {
      if (targetsOf(redirect).every(({ name }) => !left.has(name))) left.delete(from);
    }
  }
  return new Set(left.keys());
}
