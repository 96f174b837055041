import type { RuleText } from "@unionstate/schema";
import { sourceRules } from "../source/rules.ts";

/** The rules that need a copy of the paper (ring 3), as they are explained. */
export const sourceRuleTexts: readonly RuleText[] = sourceRules([]);
