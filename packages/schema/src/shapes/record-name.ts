import { z } from "zod";
import { collections } from "../vocabularies/collection.ts";

/** A record by collection and id, e.g. `polls/two-unions`: one that there is, or one that went. */
export const recordName: z.ZodString = z
  .string()
  .regex(new RegExp(`^(?:${collections.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*$`))
  .meta({
    id: "RecordName",
    description: "A record by collection and id, e.g. `polls/two-unions`: one that there is, or one that went.",
  });
