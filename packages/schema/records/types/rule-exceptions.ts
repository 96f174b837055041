import { z } from "zod";
import { recordReference } from "./reference.ts";

/** Records that may break a rule, each with a reason: the file `rule-exceptions.json` beside the data. */
export const ruleExceptions = z
  .array(
    z
      .strictObject({
        rule: z.string().min(1).describe("The rule that may be broken. Example: `poll/share-sum`."),
        record: recordReference.describe("The record that may break it. Example: `polls/two-unions`."),
        path: z
          .string()
          .min(1)
          .optional()
          .describe("The only place in the record where it may; absent for all of it. Example: `waves[0].results`."),
        reason: z.string().min(1).describe("Why the data is right and the rule is not, here. A sentence."),
        until: z.string().min(1).describe("What has to happen for the exception to go. A sentence."),
      })
      .meta({ id: "RuleException", description: "A record that may break a rule." }),
  )
  .meta({ title: "RuleExceptions", description: "Records that may break a rule, each with a reason." });

export type RuleException = z.infer<typeof ruleExceptions>[number];
