import { z } from "zod";
import { recordNamePattern } from "./record-name-pattern.ts";

/** A record by collection and id, e.g. `polls/two-unions`: one that there is, or one that went. */
export const recordName: z.ZodString = z.string().regex(recordNamePattern).meta({
  id: "RecordName",
  description: "A record by collection and id, e.g. `polls/two-unions`: one that there is, or one that went.",
});
