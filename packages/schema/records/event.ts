import { z } from "zod";
import { people, places } from "../vocabularies/entity-kind.ts";
import { eventKind } from "../vocabularies/event-kind.ts";
import { eventStatus } from "../vocabularies/event-status.ts";
import { fields } from "./field.ts";
import { certainty } from "./types/certainty.ts";
import { date } from "./types/date.ts";
import { label } from "./types/label.ts";
import { printedFor } from "./types/printed.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, eventId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknownFor } from "./types/unknown.ts";

const { head, tail } = recordFrame("events", eventId);

export const event = z
  .strictObject({
    ...head,
    kind: eventKind,
    status: eventStatus,
    label,
    date: date.nullable().describe("When the event took place or was to take place, as precisely as the paper says."),
    dateAsPrinted: printedFor("date", "early 1990s"),
    actors: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("Who acted, jointly if there are several; for a war or a dispute, its sides. Others belong in `about`.")
      .register(fields, { kinds: [...people, "programme"] }),
    about: z
      .array(entityId)
      .min(1)
      .optional()
      .describe("Whom or what the event concerned: those affected, the agreement, exercise, facility or other thing."),
    place: entityId.optional().describe("Where it happened.").register(fields, { kinds: places }),
    description: text.optional().describe("Details that the label does not mention."),
    ...certainty,
    unknown: unknownFor("date"),
    ...tail,
  })
  .meta({
    title: "HistoricalEvent",
    description:
      "Something that happened or was planned for a certain time: a signature, exercise, visit, dispute or decree.",
  });
