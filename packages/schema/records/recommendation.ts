import { z } from "zod";
import { actors } from "../vocabularies/entity-kind.ts";
import { fields } from "./field.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, recommendationId, recordReference } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("recommendations", recommendationId);

export const recommendation = z
  .strictObject({
    ...head,
    title: z.string().min(1).max(120).describe("The heading as printed."),
    position: z.int().min(1).describe("Position among the recommendations, counted from 1."),
    addressees: z
      .array(entityId)
      .min(1)
      .describe("To whom the advice is addressed.")
      .register(fields, { kinds: actors }),
    advice: text.describe("What they should do, in our own words."),
    restsOn: z.array(recordReference).min(1).optional().describe("The records on which the advice rests."),
    ...tail,
  })
  .meta({
    title: "Recommendation",
    description: "Advice to an addressee, in our own words, and the records on which it rests.",
  })
  .register(fields, { wording: "{title}" });
