import { z } from "zod";
import { people, places } from "../vocabularies/entity-kind.ts";
import { eventKind } from "../vocabularies/event-kind.ts";
import { fields } from "./field.ts";
import { date } from "./types/date.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, eventId } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("events", eventId);

export const event = z
  .strictObject({
    ...head,
    kind: eventKind,
    title: z.string().min(1).max(120).describe("What happened, in a few words of our own."),
    date: date.describe("When the event took place or was planned, as precisely as the paper says."),
    participants: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("Who took part or was involved.")
      .register(fields, { kinds: people }),
    about: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("The agreement, exercise, facility or other thing that the event is about."),
    place: entityId.optional().describe("Where it happened.").register(fields, { kinds: places }),
    description: text.optional().describe("Details that the title does not mention."),
    ...tail,
  })
  .meta({
    title: "Event",
    description:
      "Something that happened or was planned for a certain time: a signature, exercise, visit, dispute or decree.",
  })
  .register(fields, { wording: "{title}" });
