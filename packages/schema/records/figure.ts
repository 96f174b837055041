import { z } from "zod";
import { people } from "../vocabularies/entity-kind.ts";
import { fields } from "./field.ts";
import { corroborations } from "./types/corroboration.ts";
import { date } from "./types/date.ts";
import { quantity } from "./types/quantity.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, figureId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknownFor } from "./types/unknown.ts";

const { head, tail } = recordFrame("figures", figureId);

export const figure = z
  .strictObject({
    ...head,
    subject: z
      .array(entityId)
      .min(1)
      .describe('What the quantity is about. Example: `["zapad-2013", "belarus"]`.')
      .register(fields, {
        kinds: [...people, "equipment", "facility", "place", "exercise", "concept", "agreement", "programme"],
      }),
    measure: text.describe(
      "What is measured, in a few words. Example: `participants from the armed forces of Belarus`.",
    ),
    value: quantity.nullable(),
    period: date.optional().describe("The period to which the quantity applies, if the paper says so."),
    accordingTo: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("Whose estimate it is, if it is not the author's own.")
      .register(fields, { kinds: people }),
    corroborations,
    unknown: unknownFor("value"),
    ...tail,
  })
  .meta({
    title: "Figure",
    description:
      "One quantity that the paper states, or that follows from its figures, and that is not part of a deal or poll.",
  })
  .register(fields, { wording: "{measure}" });
