import { z } from "zod";
import { edtfPattern, edtfWords } from "../../wording/edtf.ts";
import { fields } from "../field.ts";

/** An EDTF date or interval. The pattern is not enough: `date/calendar` checks that the date exists. */
export const date = z
  .string()
  .regex(edtfPattern)
  .meta({
    id: "EdtfDate",
    description:
      "A date or interval in the Extended Date/Time Format (EDTF level 1), as precise as the source. Examples: `2016-10-07`, `2016-06`, `2015`, `2016/2017`, `../2015-03` (some time up to March 2015), `2014~` (about 2014).",
  })
  .register(fields, { wording: (date) => edtfWords(String(date)) });
