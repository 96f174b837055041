import { z } from "zod";
import { date } from "./types/date.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, statementId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknown } from "./types/unknown.ts";

const { head, tail } = recordFrame("statements", statementId);

/** Who said or wrote what, when and to whom. */
export const statement = z
  .strictObject({
    ...head,
    speakers: z.array(entityId).min(1).describe("Who said or wrote it; several where they speak together."),
    gist: text.describe("What was said, in our words."),
    date: date.nullable().describe("When it was said or written."),
    occasion: text.optional().describe("Where or on what occasion."),
    audience: z.array(entityId).min(1).optional().describe("To whom."),
    about: z.array(entityId).min(1).optional().describe("Whom or what it is about."),
    relayedBy: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("Who passes it on, where the paper does not quote it directly."),
    unknown,
    ...tail,
  })
  .meta({ title: "Statement", description: "Who said or wrote what, when and to whom: the gist in our words." });
