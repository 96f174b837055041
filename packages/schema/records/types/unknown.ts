import { z } from "zod";
import { unknownReason } from "../../vocabularies/unknown-reason.ts";
import { fields } from "../field.ts";

unknownReason.register(fields, {
  // `lostInSource` reads "lost in source".
  wording: (reason) => String(reason).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
});

export const unknown = z
  .record(z.string(), unknownReason)
  .optional()
  .describe('The reason for each field of this object that is `null`. Example: `{ "price": "notStated" }`.')
  .register(fields, { caption: "reason for a missing value", plural: "reasons for missing values" });
