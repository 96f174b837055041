import { ruleTexts } from "@unionstate/schema";
import { rulesPage } from "../../apps/validate/src/rules/rules-page.ts";
import { sourceRuleTexts } from "../../apps/validate/src/rules/source-rule-texts.ts";

/** `docs/rules.md`: every rule with its requirement, reason and examples, as `npm run explain` prints them. */
export const rules = (): ReadonlyMap<string, string> =>
  new Map([["docs/rules.md", rulesPage([...ruleTexts.values(), ...sourceRuleTexts])]]);
