import { z } from "zod";
import { recordReference } from "./reference.ts";

/** The file `rule-exceptions.json` beside the data. */
export const ruleExceptions = z
  .array(
    z
      .strictObject({
        rule: z.string().min(1).describe("The rule. Example: `poll/share-sum`."),
        record: recordReference.describe("The record that may break the rule. Example: `polls/two-unions`."),
        path: z
          .string()
          .min(1)
          .optional()
          .describe(
            "The only place in the record that may break the rule; absent for the whole record. Example: `waves[0].results`.",
          ),
        reason: z.string().min(1).describe("Why the data is correct although it breaks the rule. A sentence."),
        until: z.string().min(1).describe("When the exception can be removed. A sentence."),
      })
      .meta({ id: "RuleException", description: "A record that may break a rule." }),
  )
  .meta({ title: "RuleExceptions", description: "Records that may break a rule, each with a reason." });

export type RuleException = z.infer<typeof ruleExceptions>[number];
