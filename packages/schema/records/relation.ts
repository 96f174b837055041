import { z } from "zod";
import { predicate } from "../vocabularies/predicate.ts";
import { fields } from "./field.ts";
import { date } from "./types/date.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, relationId } from "./types/reference.ts";
import { text } from "./types/text.ts";

// `located-in` reads "located in".
predicate.register(fields, { wording: (value) => String(value).replaceAll("-", " ") });

const { head, tail } = recordFrame("relations", relationId);

export const relation = z
  .strictObject({
    ...head,
    subject: entityId.describe(
      "The entity that relates to the object. Example: `belarus` in “Belarus is a member of the CSTO”.",
    ),
    predicate,
    object: entityId.describe(
      "The entity to which the subject relates. Example: `csto` in “Belarus is a member of the CSTO”.",
    ),
    interval: date
      .optional()
      .describe("When the relation existed or exists, if the paper says so. Example: `1995/..`."),
    note: text.optional().describe("What the predicate does not express."),
    ...tail,
  })
  .meta({ title: "Relation", description: "How one entity relates to another, over an interval." })
  .register(fields, { wording: "{subject} {predicate} {object}" });
