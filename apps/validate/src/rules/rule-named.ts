import { nearest, type RuleText } from "@unionstate/schema";
import { WrongUsage } from "../commands/wrong-usage.ts";

/**
 * The rule of this id.
 *
 * @throws WrongUsage that names the nearest one if there is none
 */
export function ruleNamed(id: string, rules: readonly RuleText[]): RuleText {
  const rule = rules.find((known) => known.id === id);
  if (rule) return rule;
  const near = nearest(
    id,
    rules.map((known) => known.id),
  );
  throw new WrongUsage(
    `There is no rule \`${id}\`. ${near ? `Did you mean \`${near}\`?` : "`npm run explain` lists them all."}`,
  );
}
