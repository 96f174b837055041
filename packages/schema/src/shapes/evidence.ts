import { z } from "zod";
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
