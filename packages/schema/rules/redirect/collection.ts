import type { RedirectRule } from "./redirect-rule.ts";
import { targetsOf } from "./targets-of.ts";

/** What belongs to the paper as a book: nothing that it tells turns into one of these, nor the other way round. */
const apparatus = ["sections", "works", "citations"];

/** Headings, works and footnotes lead to their like; what the paper tells may turn out to be of another kind. */
export const sameCollection: RedirectRule = {
  id: "redirect/collection",
  severity: "error",
  wants: "A section, a work or a footnote leads to its like, and nothing else leads to one of them.",
  reason:
    "What the paper tells may turn out to be of another kind, a figure to be part of a poll; a heading or a cited work stays what it is.",
  bad: '"from": "works/clapping", "to": "statements/clapping-is-subversive"',
  good: '"from": "figures/support-for-union", "to": "polls/two-unions"',
  *check(redirects) {
    for (const [index, redirect] of redirects.entries()) {
      const own = collectionOf(redirect.from);
      for (const { name, path } of targetsOf(redirect)) {
        const other = collectionOf(name);
        if (own === other || !(apparatus.includes(own) || apparatus.includes(other))) continue;
        yield {
          path: [index, ...path],
          message: `\`${redirect.from}\` cannot have become \`${name}\`.`,
          expected: apparatus.includes(own) ? `A record of ${own}.` : `A record, but none of ${apparatus.join(", ")}.`,
          fix: "Name the record that stands for it now, or withdraw this one.",
        };
      }
    }
  },
};

const collectionOf = (name: string): string => name.slice(0, name.indexOf("/"));
