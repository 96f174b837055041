import { z } from "zod";
import { certainty } from "./types/certainty.ts";
import { label } from "./types/label.ts";
import { recordFrame } from "./types/record.ts";
import { claimId, groundReference } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("claims", claimId);

const restsOn = z
  .array(groundReference)
  .min(1)
  .describe('The records from which the paper argues at this place. Example: `["polls/two-unions"]`.');
const answers = claimId.describe("The claim that the argument supports or opposes.");

/** One kind of claim: the fields of every claim, and its own. */
const kind = <Kind extends string, Fields extends z.ZodRawShape>(
  word: Kind,
  id: string,
  meaning: string,
  fields: Fields,
) =>
  z
    .strictObject({
      ...head,
      kind: z.literal(word).describe(meaning),
      label: label.describe("The claim as a sentence that makes sense alone."),
      description: text.optional().describe("The claim in more detail, in our own words, with the paper's hedges."),
      ...fields,
      ...certainty,
      ...tail,
    })
    .meta({ id, description: meaning });

export const claim = z
  .discriminatedUnion("kind", [
    kind("myth", "MythClaim", "One of the three myths that the paper examines.", {}),
    kind("argument", "ArgumentClaim", "A claim for or against a myth or another claim.", {
      answers,
      stance: z.enum(["for", "against"]).describe("Whether the argument is for or against that claim."),
      restsOn,
    }),
    kind("conclusion", "ConclusionClaim", "What the paper concludes (pp. 32–34).", {
      answers: answers.optional().describe("The myth that the conclusion judges, if it judges one."),
      restsOn,
    }),
  ])
  .meta({
    title: "Claim",
    description: "A myth that the paper examines, an argument for or against one, or a conclusion, with its grounds.",
  });
