import { type RuleText, ruleTexts } from "@unionstate/schema";
import { ruleNamed } from "../rules/rule-named.ts";
import { sourceRuleTexts } from "../rules/source-rule-texts.ts";
import type { Command } from "./command.ts";

/** Tells what a rule wants and why, with a bad and a good example. */
export const explain: Command = {
  usage: "explain [RULE]",
  about: "Says what a rule wants, why, and what a breach of it looks like. Without a rule, lists them all.",
  examples: [
    ["npm run explain -- poll/share-sum", "one rule"],
    ["npm run explain", "all rules, a line each"],
  ],
  options: {},
  async run({ paths: [id] }, _, output) {
    const rules = [...ruleTexts.values(), ...sourceRuleTexts];
    output.write(id === undefined ? listOf(rules) : textOf(ruleNamed(id, rules)));
    return 0;
  },
};

function listOf(rules: readonly RuleText[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const lines = rules
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, wants }) => `${id.padEnd(width)}${wants}\n`);
  return `${lines.join("")}\n${rules.length} rules. \`npm run explain -- RULE\` tells more of one.\n`;
}

function textOf({ id, severity, wants, reason, bad, good }: RuleText): string {
  const example = (text: string): string => text.replace(/^/gm, "    ");
  return [
    `${id} (${severity})`,
    "",
    wants,
    "",
    `Why: ${reason}`,
    "",
    "Not so:",
    "",
    example(bad),
    "",
    "But so:",
    "",
    example(good),
    "",
  ].join("\n");
}
