/** Writes `docs/rules.md` from the rules themselves; the tests compare it. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ruleTexts } from "@unionstate/schema";
import { rulesPage } from "./rules-page.ts";
import { sourceRuleTexts } from "./source-rule-texts.ts";

writeFileSync(
  fileURLToPath(new URL("../../../../docs/rules.md", import.meta.url)),
  rulesPage([...ruleTexts.values(), ...sourceRuleTexts]),
);
console.log("Wrote docs/rules.md.");
