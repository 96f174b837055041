import { z } from "zod";
import { collections } from "../../vocabularies/collection.ts";

/** The collection and id of a record: `polls/two-unions`. */
export const recordNamePattern: RegExp = new RegExp(`^(?:${collections.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*$`);

export const recordName: z.ZodString = z.string().regex(recordNamePattern).meta({
  id: "RecordName",
  description: "The collection and id of a record, e.g. `polls/two-unions`. It may have been removed.",
});
