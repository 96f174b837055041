import { z } from "zod";
import { unknownReason } from "../../vocabularies/unknown-reason.ts";
import { fields } from "../field.ts";

unknownReason.register(fields, {
  // `lostInSource` reads "lost in source".
  wording: (reason) => String(reason).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
});

/**
 * The field `unknown` of an object.
 *
 * @param field a field of the same object that may be `null`, for the example
 */
export const unknownFor = (field: string) =>
  z
    .record(z.string(), unknownReason)
    .optional()
    .describe(`The reason for each field of this object that is \`null\`. Example: \`{ "${field}": "notStated" }\`.`)
    .register(fields, { caption: "reason for a missing value", plural: "reasons for missing values" });
