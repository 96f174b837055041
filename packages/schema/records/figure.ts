import { z } from "zod";
import { people } from "../vocabularies/entity-kind.ts";
import { fields } from "./field.ts";
import { certainty } from "./types/certainty.ts";
import { corroborations } from "./types/corroboration.ts";
import { date } from "./types/date.ts";
import { label } from "./types/label.ts";
import { printedFor } from "./types/printed.ts";
import { quantity } from "./types/quantity.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, figureId } from "./types/reference.ts";
import { unknownFor } from "./types/unknown.ts";

const { head, tail } = recordFrame("figures", figureId);

export const figure = z
  .strictObject({
    ...head,
    label: label.describe(
      "What is measured, of whom and when, as one phrase that makes sense alone. Example: `Belarusian participants in Zapad 2013`.",
    ),
    subject: z
      .array(entityId)
      .min(1)
      .describe('What the quantity is about. Example: `["zapad-2013", "belarus"]`.')
      .register(fields, {
        kinds: [...people, "equipment", "facility", "place", "exercise", "concept", "agreement", "programme"],
      }),
    value: quantity.nullable(),
    valueAsPrinted: printedFor("value", "dozens of thousands"),
    period: date.optional().describe("The period to which the quantity applies, if the paper says so."),
    periodAsPrinted: printedFor("period", "the past decade"),
    ...certainty,
    corroborations,
    unknown: unknownFor("value"),
    ...tail,
  })
  .meta({
    title: "Figure",
    description:
      "One quantity that the paper states, or that follows from its figures, and that is not part of a deal or poll.",
  });
