import { nearest, type RuleText, ruleTexts } from "@unionstate/schema";
import { type Command, UsageError } from "../command.ts";
import { sourceRules } from "../source/rules.ts";
import { visible } from "../terminal.ts";

/** Every rule, those that need a copy of the paper included. */
export const allRules: readonly RuleText[] = [...ruleTexts.values(), ...sourceRules([])].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** Explains rules. */
export const explain: Command = {
  options: {},
  async run({ paths: [id] }, _, output) {
    output.write(id === undefined ? list() : explanation(ruleNamed(id)));
    return 0;
  },
};

function list(): string {
  const width = Math.max(...allRules.map(({ id }) => id.length)) + 2;
  const lines = allRules.map(({ id, requirement }) => `${id.padEnd(width)}${requirement}\n`);
  return `${lines.join("")}\n${allRules.length} rules. Run \`npm run explain -- <rule>\` for the explanation of one.\n`;
}

function explanation({ id, severity, requirement, reason, bad, good }: RuleText): string {
  const example = (text: string): string => text.replace(/^/gm, "    ");
  return [
    `${id} (${severity})`,
    "",
    requirement,
    "",
    `Why: ${reason}`,
    "",
    "Invalid:",
    "",
    example(bad),
    "",
    "Valid:",
    "",
    example(good),
    "",
  ].join("\n");
}

function ruleNamed(id: string): RuleText {
  const rule = allRules.find((known) => known.id === id);
  if (rule) return rule;
  const near = nearest(
    id,
    allRules.map((known) => known.id),
  );
  throw new UsageError(
    `Unknown rule \`${visible(id)}\`. ${near ? `Did you mean \`${near}\`?` : "`npm run explain` lists all."}`,
  );
}
