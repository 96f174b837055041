import { z } from "zod";
import { fields } from "../field.ts";
import { asPrinted } from "./as-printed.ts";
import { page } from "./page.ts";
import { citationNumber, sectionId } from "./reference.ts";

const item = z
  .strictObject({
    page,
    section: sectionId.describe("The innermost section with the passage."),
    citations: z
      .array(citationNumber)
      .min(1)
      .optional()
      .describe("The numbers of the footnotes of the passage. Example: `[33]`.")
      .register(fields, { caption: "note" }),
    figure: z
      .enum(["figure-1", "figure-2"])
      .optional()
      .describe("The numbered figure (chart) of the paper that shows what the record states, if any."),
    asPrinted: z
      .array(asPrinted)
      .min(1)
      .optional()
      .describe(
        'Dates, numbers, names and titles from the passage, exactly as printed, by which it can be found on the page; only those that are in no other field of the record. Example: `["12 March 2014"]`.',
      )
      .register(fields, { caption: "words as printed", plural: "words as printed" }),
    for: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe(
        'The fields that this passage supports, if the record or the step has several passages. Example: `["date", "place"]`.',
      )
      .register(fields, { caption: "field", plural: "fields" }),
  })
  .meta({ id: "Evidence", description: "One passage of the paper." })
  .register(fields, {
    wording: "{page}, {section}, {citations}, figure {figure}, for {for}",
    place: "evidence {page}, {citations}",
  });

export const evidence = z
  .array(item)
  .min(1)
  .describe("The passages of the paper that support the record, at least one.")
  .register(fields, { plural: "evidence", key: ["page", "section"] });
