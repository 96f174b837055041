import { z } from "zod";
import { asPrinted } from "./as-printed.ts";
import { page } from "./page.ts";
import { citationNumber, sectionId } from "./reference.ts";

const item = z
  .strictObject({
    page,
    section: sectionId.describe("The innermost section that the passage stands in."),
    citations: z
      .array(citationNumber)
      .min(1)
      .optional()
      .describe("The numbers of the footnotes that the passage carries. Example: `[33]`."),
    figure: z.enum(["figure-1", "figure-2"]).optional().describe("The numbered figure of the paper that shows it."),
    asPrinted: z
      .array(asPrinted)
      .min(1)
      .optional()
      .describe(
        'Dates, numbers, names and titles that the passage prints and no other field of the record carries: what a reader looks for on the page. Example: `["12 March 2014"]`.',
      ),
    for: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe(
        'The fields that this passage supports, where a record draws on several. Example: `["price", "orderDate"]`.',
      ),
  })
  .meta({ id: "Evidence", description: "One place where the paper says it." });

/** Where the paper says it: at least one place. */
export const evidence = z.array(item).min(1).describe("Where the paper says it: at least one place.");
