import { z } from "zod";
import { agreement } from "../../vocabularies/agreement.ts";
import { fields } from "../field.ts";
import { date } from "./date.ts";
import { quantity } from "./quantity.ts";
import { workId } from "./reference.ts";
import { text } from "./text.ts";

const item = z
  .strictObject({
    work: workId.describe("The outside source."),
    agreement,
    for: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe(
        'The part of this record that the source concerns: fields or, for a poll, waves, answers and subgroups. Example: `["2019-12", "european-union"]`.',
      )
      .register(fields, { caption: "field", plural: "fields" }),
    date: date.optional().describe("The date that the source gives."),
    value: quantity.optional().describe("The value that the source gives."),
    note: text.optional().describe("What the source says, beyond the value."),
  })
  .meta({
    id: "Corroboration",
    description: "What another published source says about the same matter. It never replaces a stated value.",
  })
  .register(fields, {
    wording: "{work}, {agreement}, for {for}, {date}, {value}, {note}",
    place: "corroboration by {work}",
  });

export const corroborations = z
  .array(item)
  .min(1)
  .optional()
  .describe("What other published sources say about the same matter. They never replace a stated value.")
  .register(fields, { key: ["work", "for", "date"] });
