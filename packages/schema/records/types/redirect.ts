import { z } from "zod";
import { recordName } from "./record-name.ts";
import { text } from "./text.ts";

const from = recordName.describe("The collection and id of the removed record. Its id is never reused.");

const rest = {
  reason: text.describe("Why the record was removed, in a sentence for users of the old id."),
  since: z
    .string()
    .regex(/^(?:next|\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/)
    .describe("The version of the dataset that removed the record; `next` until that version has a number."),
};

const moved = z
  .strictObject({
    from,
    kind: z.literal("moved").describe("Another record has replaced or absorbed this one."),
    to: recordName.describe("The record that replaces the removed one."),
    ...rest,
  })
  .meta({ id: "MovedRecord", description: "A record that was renamed or merged into another." });

const split = z
  .strictObject({
    from,
    kind: z.literal("split").describe("Several records share the content of this one."),
    to: z.array(recordName).min(2).describe("For a split: the records that share its content."),
    ...rest,
  })
  .meta({ id: "SplitRecord", description: "A record that was split." });

const withdrawn = z
  .strictObject({
    from,
    kind: z.literal("withdrawn").describe("The record was a mistake and has no replacement."),
    ...rest,
  })
  .meta({ id: "WithdrawnRecord", description: "A record that was withdrawn without a replacement." });

/** What became of a removed record: a redirect (`moved`, `split`) or a tombstone (`withdrawn`). */
export const redirect = z.discriminatedUnion("kind", [moved, split, withdrawn]).meta({
  id: "Redirect",
  description: "What became of a removed record.",
});

export type Redirect = z.infer<typeof redirect>;

/** The file `redirects.json` beside the data. */
export const redirects = z
  .array(redirect)
  .meta({ title: "Redirects", description: "What became of removed records, by their old names." });
