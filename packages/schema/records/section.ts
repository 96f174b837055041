import { z } from "zod";
import { page } from "./types/page.ts";
import { recordFrame } from "./types/record.ts";
import { sectionId } from "./types/reference.ts";

const { head } = recordFrame("sections", sectionId);

/** A heading of the paper. */
export const section = z
  .strictObject({
    ...head,
    title: z
      .string()
      .min(1)
      .max(120)
      .describe("The heading as printed, capitals for whole words undone. Example: `Disputes over armaments`."),
    level: z
      .int()
      .min(1)
      .max(3)
      .describe("Depth of the heading: 1 for a chapter such as “Introduction”, 2 or 3 below it."),
    parent: sectionId.optional().describe("The section that this one stands in; absent for chapters."),
    position: z.int().min(1).describe("Place among all headings of the paper, counted from 1."),
    page: page.describe("The printed page that the heading stands on."),
  })
  .meta({ title: "Section", description: "A heading of the paper: the outline that all evidence refers to." });
