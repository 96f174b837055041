import { z } from "zod";
import { predicate } from "../vocabularies/predicate.ts";
import { fields } from "./field.ts";
import { certainty } from "./types/certainty.ts";
import { date } from "./types/date.ts";
import { label } from "./types/label.ts";
import { printedFor } from "./types/printed.ts";
import { recordFrame } from "./types/record.ts";
import { entityId, relationId } from "./types/reference.ts";
import { text } from "./types/text.ts";

// `member-of` reads "member of".
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
    label: label
      .optional()
      .describe(
        "The relation as a sentence, only where the pattern of its predicate reads badly. Default: the pattern with both names.",
      ),
    interval: date
      .optional()
      .describe("When the relation existed or exists, if the paper says so. Example: `1995/..`."),
    intervalAsPrinted: printedFor("interval", "since the early 1990s"),
    description: text.optional().describe("Details; the relation is true without them."),
    ...certainty,
    ...tail,
  })
  .meta({
    title: "Relation",
    description: "How one entity relates to another, over an interval: true as it is read, without its description.",
  });
