import { z } from "zod";
import { unknownReason } from "../../vocabularies/unknown-reason.ts";

/** For each field of this object that is `null`: why. */
export const unknown = z
  .record(z.string(), unknownReason)
  .optional()
  .describe('For each field of this object that is `null`, why it is unknown. Example: `{ "price": "notStated" }`.');
