import { z } from "zod";
import { recordFrame } from "./types/record.ts";
import { entityId, recommendationId, recordReference } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("recommendations", recommendationId);

/** Advice to an addressee. */
export const recommendation = z
  .strictObject({
    ...head,
    title: z.string().min(1).max(120).describe("The heading as printed."),
    position: z.int().min(1).describe("Place among the recommendations, counted from 1."),
    addressees: z.array(entityId).min(1).describe("Whom it advises."),
    advice: text.describe("What they should do, in our words."),
    restsOn: z.array(recordReference).min(1).optional().describe("The records that it rests on."),
    ...tail,
  })
  .meta({ title: "Recommendation", description: "Advice to an addressee, in our words, and the records it rests on." });
