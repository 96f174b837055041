import { z } from "zod";
import { agreement } from "../../vocabularies/agreement.ts";
import { date } from "./date.ts";
import { quantity } from "./quantity.ts";
import { workId } from "./reference.ts";
import { text } from "./text.ts";

const item = z
  .strictObject({
    work: workId.describe("The outside work that reports it."),
    agreement,
    for: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe(
        'What of this record it speaks of, by field or by wave and option. Example: `["2019-12", "european-union"]`.',
      ),
    date: date.optional().describe("The date that the outside work gives."),
    value: quantity.optional().describe("The value that the outside work gives."),
    note: text.optional().describe("What it says, where a value does not say it all."),
  })
  .meta({
    id: "Corroboration",
    description: "What another published source says of the same thing. It never replaces a stated value.",
  });

/** What other published sources say; never over a stated value. */
export const corroborations = z
  .array(item)
  .min(1)
  .optional()
  .describe("What other published sources say of the same thing. It never replaces a stated value.");
