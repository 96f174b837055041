import type { RedirectRule } from "./redirect-rule.ts";

/** An id that a record has left behind is given to no other. */
export const notReused: RedirectRule = {
  id: "redirect/reused",
  severity: "error",
  wants: "A redirect starts from a record that is no more: its id is given to no other.",
  reason: "Who asks for the old id means the old record, and must not get another without a word.",
  bad: '"from": "polls/two-unions", while `polls/two-unions.json` is there.',
  good: '"from": "polls/union-or-europe", and no file `polls/union-or-europe.json`.',
  *check(redirects, names) {
    for (const [index, { from }] of redirects.entries()) {
      if (!names.has(from)) continue;
      yield {
        path: [index, "from"],
        message: `\`${from}\` is a record.`,
        expected: "The id of a record that is no more. It is never given to another.",
        fix: "Give the record an id of its own, or take this entry away if it has never gone.",
      };
    }
  },
};
