import { z } from "zod";
import { people } from "../vocabularies/entity-kind.ts";
import { fields } from "./field.ts";
import { recordFrame } from "./types/record.ts";
import { claimId, entityId, recordReference } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("claims", claimId);

export const claim = z
  .strictObject({
    ...head,
    kind: z
      .enum(["myth", "argument"])
      .describe(
        "`myth` for one of the three myths that the paper examines, `argument` for a claim for or against one.",
      ),
    title: z.string().min(1).max(120).describe("The claim, in one line."),
    gist: text.describe("What is claimed, in our own words."),
    answers: claimId.optional().describe("For an argument: the claim that it supports or opposes."),
    stance: z.enum(["for", "against"]).optional().describe("For an argument: whether it is for or against that claim."),
    heldBy: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("Who makes the claim, if the paper says so.")
      .register(fields, { kinds: people }),
    restsOn: z
      .array(recordReference)
      .min(1)
      .optional()
      .describe('The records on which the claim rests. Example: `["polls/two-unions"]`.'),
    ...tail,
  })
  .meta({
    title: "Claim",
    description:
      "A myth that the paper examines, or an argument for or against a myth, and the records on which it rests.",
  })
  .register(fields, { wording: "{title}" });
