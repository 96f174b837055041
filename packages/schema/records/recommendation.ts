import { z } from "zod";
import { people } from "../vocabularies/entity-kind.ts";
import { fields } from "./field.ts";
import { label } from "./types/label.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, groundReference, recommendationId } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("recommendations", recommendationId);

export const recommendation = z
  .strictObject({
    ...head,
    label: label.describe(
      "Who should do what, as one phrase that makes sense alone. The heading is the title of its section.",
    ),
    position: z.int().min(1).describe("Position among the recommendations, counted from 1."),
    addressees: z
      .array(entityId)
      .min(1)
      .describe("To whom the advice is addressed.")
      .register(fields, { kinds: people }),
    advice: text.describe("What they should do, in our own words."),
    restsOn: z.array(groundReference).min(1).optional().describe("The records on which the advice rests."),
    ...tail,
  })
  .meta({
    title: "Recommendation",
    description: "Advice to an addressee, in our own words, and the records on which it rests.",
  });
