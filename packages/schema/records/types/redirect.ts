import { z } from "zod";
import { recordName } from "./record-name.ts";
import { text } from "./text.ts";

const from = recordName.describe("The record that went, by collection and id. Its id is never given to another.");

const rest = {
  reason: text.describe("Why, in a sentence that a user of the old id reads."),
  since: z
    .string()
    .regex(/^(?:next|\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/)
    .describe("The version of the dataset that it went with; `next` until that version has its number."),
};

const moved = z
  .strictObject({
    from,
    kind: z.literal("moved").describe("Another record has taken its place, or has taken it in."),
    to: recordName.describe("The record that stands for it now."),
    ...rest,
  })
  .meta({ id: "MovedRecord", description: "A record that another one stands for now." });

const split = z
  .strictObject({
    from,
    kind: z.literal("split").describe("Several records share what it said."),
    to: z.array(recordName).min(2).describe("The records that share what it said."),
    ...rest,
  })
  .meta({ id: "SplitRecord", description: "A record that was divided." });

const withdrawn = z
  .strictObject({
    from,
    kind: z.literal("withdrawn").describe("It should not have been there, and nothing stands for it."),
    ...rest,
  })
  .meta({ id: "WithdrawnRecord", description: "A tombstone: a record that went without a successor." });

/** What became of a record that is no more: a redirect (`moved`, `split`) or a tombstone (`withdrawn`). */
export const redirect = z.discriminatedUnion("kind", [moved, split, withdrawn]).meta({
  id: "Redirect",
  description: "What became of a record that is no more.",
});

export type Redirect = z.infer<typeof redirect>;
