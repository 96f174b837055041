import { z } from "zod";
import { recordNamePattern } from "./record-name-pattern.ts";

export const recordName: z.ZodString = z.string().regex(recordNamePattern).meta({
  id: "RecordName",
  description: "A record by collection and id, e.g. `polls/two-unions`. It may have been removed.",
});
