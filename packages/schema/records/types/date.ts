import { z } from "zod";

const day = "[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?";
const end = `(?:\\.\\.|${day})`;

/** An EDTF date or interval; the rule `date/calendar` checks that it exists in the calendar. */
export const date = z
  .string()
  .regex(new RegExp(`^(?:${day}|${end}/${end})$`))
  .meta({
    id: "EdtfDate",
    description:
      "A date or interval in the Extended Date/Time Format (EDTF level 1), as precise as the source. Examples: `2016-10-07`, `2016-06`, `2015`, `2016/2017`, `../2015-03` (some time up to March 2015), `2014~` (about).",
  });
