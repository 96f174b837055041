import { z } from "zod";
import { people } from "../vocabularies/entity-kind.ts";
import { fields } from "./field.ts";
import { date } from "./types/date.ts";
import { label } from "./types/label.ts";
import { printedFor } from "./types/printed.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, statementId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknownFor } from "./types/unknown.ts";

const { head, tail } = recordFrame("statements", statementId);

export const statement = z
  .strictObject({
    ...head,
    speakers: z
      .array(entityId)
      .min(1)
      .describe("Who said or wrote it; several if they made the statement together.")
      .register(fields, { kinds: people }),
    label: label.describe(
      "Who said what, in our own words, as one phrase that makes sense alone. Example: `Sergey Lavrov said that NATO’s plans for Defender Europe 2020 directly breached the NATO–Russia Founding Act`.",
    ),
    description: text.optional().describe("What else was said, in our own words."),
    date: date.nullable().describe("Date of the statement."),
    dateAsPrinted: printedFor("date", "in the 2000s"),
    occasion: text.optional().describe("Place or occasion of the statement."),
    audience: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("To whom it was said or written.")
      .register(fields, { kinds: people }),
    about: z.array(entityId).min(1).optional().describe("Who or what the statement is about."),
    relayedBy: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("Who reports the statement, if the paper does not quote it directly.")
      .register(fields, { kinds: people }),
    unknown: unknownFor("date"),
    ...tail,
  })
  .meta({ title: "Statement", description: "Who said or wrote what, when and to whom, in our own words." });
