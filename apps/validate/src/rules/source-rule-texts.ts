import type { RuleText } from "@unionstate/schema";
import { ownWords } from "../source/own-words.ts";
import { printedOnPage } from "../source/printed-on-page.ts";

/** The rules that need a copy of the paper (ring 3), as they are explained. */
export const sourceRuleTexts: readonly RuleText[] = [printedOnPage([]), ownWords([])];
