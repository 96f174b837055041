import { z } from "zod";
import { eventKind } from "../vocabularies/event-kind.ts";
import { date } from "./types/date.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, eventId } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("events", eventId);

/** Something dated. */
export const event = z
  .strictObject({
    ...head,
    kind: eventKind,
    title: z.string().min(1).max(120).describe("What happened, in a few words of ours."),
    date,
    participants: z.array(entityId).min(1).optional().describe("Who took part or was concerned."),
    about: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("The agreement, exercise, facility or other thing it concerns."),
    place: entityId.optional().describe("Where it happened."),
    description: text.optional().describe("More, where the title does not say it all."),
    ...tail,
  })
  .meta({ title: "Event", description: "Something dated: a signature, exercise, visit, dispute or decree." });
