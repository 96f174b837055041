import { nearest } from "../nearest.ts";
import type { RedirectRule } from "./redirect-rule.ts";
import { targetsOf } from "./targets-of.ts";

/** Every move ends at a record: at once, or over other redirects. Where a chain breaks, its last link is told. */
export const leadsSomewhere: RedirectRule = {
  id: "redirect/nowhere",
  severity: "error",
  wants: "A redirect leads to a record that exists, over other redirects if need be.",
  reason: "Programs that have the old id follow it, and at its end must find a record.",
  bad: '"from": "polls/union-or-europe", "to": "polls/two-union"',
  good: '"from": "polls/union-or-europe", "to": "polls/two-unions"',
  *check(redirects, names) {
    const gone = new Map(redirects.map((redirect) => [redirect.from, redirect]));
    for (const [index, redirect] of redirects.entries()) {
      for (const { name, path } of targetsOf(redirect)) {
        const next = gone.get(name);
        if (names.has(name) || (next && next.kind !== "withdrawn")) continue;
        const near = next ? undefined : nearest(name, names);
        yield {
          path: [index, ...path],
          message: next ? `\`${name}\` was withdrawn: nothing stands for it.` : `There is no record \`${name}\`.`,
          expected: "A record that exists, or one that went and leads on to such.",
          fix: near
            ? `Did you mean \`${near}\`?`
            : "Name the record that stands for it now, or withdraw this one, too.",
        };
      }
    }
  },
};
