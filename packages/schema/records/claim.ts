import { z } from "zod";
import { recordFrame } from "./types/record.ts";
import { claimId, entityId, recordReference } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("claims", claimId);

/** A myth or argument, and the records that speak for or against it. */
export const claim = z
  .strictObject({
    ...head,
    kind: z
      .enum(["myth", "argument"])
      .describe("`myth` for one of the paper's three, `argument` for what bears on it."),
    title: z.string().min(1).max(120).describe("The claim in a line."),
    gist: text.describe("What is claimed, in our words."),
    answers: claimId.optional().describe("For an argument: the claim it bears on."),
    stance: z
      .enum(["for", "against"])
      .optional()
      .describe("For an argument: whether it speaks for or against that claim."),
    heldBy: z.array(entityId).min(1).optional().describe("Who holds it, where the paper says so."),
    restsOn: z
      .array(recordReference)
      .min(1)
      .optional()
      .describe('The records that it rests on. Example: `["polls/two-unions"]`.'),
    ...tail,
  })
  .meta({
    title: "Claim",
    description: "A myth or argument, what it rests on, and the records that speak for or against it.",
  });
