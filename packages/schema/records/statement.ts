import { z } from "zod";
import { actors, people } from "../vocabularies/entity-kind.ts";
import { fields } from "./field.ts";
import { date } from "./types/date.ts";
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
      .register(fields, { kinds: ["person", ...actors] }),
    gist: text.describe("What was said, in our own words."),
    date: date.nullable().describe("Date of the statement."),
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
  .meta({ title: "Statement", description: "Who said or wrote what, when and to whom, in our own words." })
  .register(fields, { wording: "{gist}" });
