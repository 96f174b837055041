import { z } from "zod";
import { page } from "./types/page.ts";
import { recordFrame } from "./types/record.ts";
import { sectionId } from "./types/reference.ts";

const { head } = recordFrame("sections", sectionId);

export const section = z
  .strictObject({
    ...head,
    title: z
      .string()
      .min(1)
      .max(120)
      .describe("The heading as printed, but not in capitals. Example: `Disputes over armaments`."),
    level: z
      .int()
      .min(1)
      .max(3)
      .describe("Level of the heading: 1 for a chapter such as “Introduction”, 2 or 3 below it."),
    parent: sectionId.optional().describe("The section that contains this one; absent for chapters."),
    position: z.int().min(1).describe("Position among all headings of the paper, counted from 1."),
    page: page.describe("The printed number of the page on which the heading appears."),
  })
  .meta({
    title: "Section",
    description: "A section of the paper, by its heading. The sections form the outline to which all evidence refers.",
  });
