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
      "A date or interval in the Extended Date/Time Format (EDTF level 1), as precise as the source. Examples: `2016-10-07`, `2016-06`, `2015`, `199X` (the 1990s), `2016/2017`, `2014/..` (since 2014, and still so when the paper was written), `2014~` (about 2014). A date that the paper does not give is `null`.",
  })
  .register(fields, { wording: (date) => edtfWords(String(date)) });
