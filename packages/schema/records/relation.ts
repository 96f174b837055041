import { z } from "zod";
import { predicate } from "../vocabularies/predicate.ts";
import { date } from "./types/date.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, relationId } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("relations", relationId);

/** Subject, predicate, object, over an interval. */
export const relation = z
  .strictObject({
    ...head,
    subject: entityId,
    predicate,
    object: entityId,
    interval: date.optional().describe("When it holds, where the paper says so. Example: `1995/..`."),
    note: text.optional().describe("What the predicate does not say."),
    ...tail,
  })
  .meta({ title: "Relation", description: "Two entities and how the one relates to the other, over an interval." });
