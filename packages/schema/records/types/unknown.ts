import { z } from "zod";
import { unknownReason } from "../../vocabularies/unknown-reason.ts";

export const unknown = z
  .record(z.string(), unknownReason)
  .optional()
  .describe('The reason for each field of this object that is `null`. Example: `{ "price": "notStated" }`.');
