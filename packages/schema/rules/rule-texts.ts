import { basicRules, type RuleText } from "./basic-rules.ts";
import { redirectRules } from "./redirect.ts";
import { rules } from "./rules.ts";

/** Every rule by its id, of reading, shape, redirects and integrity, with what a person is told who asks for it. */
export const ruleTexts: ReadonlyMap<string, RuleText> = new Map(
  [...basicRules, ...redirectRules, ...rules].map(({ id, severity, wants, reason, bad, good }) => [
    id,
    { id, severity, wants, reason, bad, good },
  ]),
);
