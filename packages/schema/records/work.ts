import { z } from "zod";
import { titleSource } from "../vocabularies/title-source.ts";
import { workType } from "../vocabularies/work-type.ts";
import { recordFrame } from "./types/record.ts";
import { workId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknown } from "./types/unknown.ts";

const { head } = recordFrame("works", workId);

const name = z
  .union([
    z.strictObject({
      family: z.string().min(1).describe("Family name. Example: `Bohdan`."),
      given: z.string().min(1).optional().describe("Given name. Example: `Siarhei`."),
    }),
    z.strictObject({ literal: z.string().min(1).describe("The name of an institution, as it is.") }),
  ])
  .meta({ id: "CslName", description: "A person's or institution's name (CSL name variable)." });

const issued = z
  .strictObject({
    "date-parts": z
      .array(z.array(z.int()).min(1).max(3))
      .length(1)
      .describe("Year, month and day, as far as known. Example: `[[2016, 10, 7]]`."),
  })
  .meta({ id: "CslDate", description: "A date (CSL date variable)." });

/** A cited publication: a CSL-JSON item, and how we know what it says. */
export const work = z
  .strictObject({
    ...head,
    type: workType,
    title: z.string().min(1).max(300).nullable().describe("Its title; `null` where nobody here knows it."),
    titleSource: titleSource.optional(),
    author: z.array(name).min(1).optional().describe("Its authors, only where a copy or a note shows them."),
    issued: issued.optional(),
    "container-title": z.string().min(1).optional().describe("The journal, site or book it appeared in."),
    publisher: z.string().min(1).optional().describe("Who published it, only where shown."),
    volume: z.string().min(1).optional().describe("Volume of the journal. Example: `66`."),
    issue: z.string().min(1).optional().describe("Issue of the volume. Example: `4`."),
    page: z.string().min(1).optional().describe("Its pages in the container. Example: `553-577`."),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/)
      .optional()
      .describe("Its DOI. Example: `10.1080/09668136.2014.899769`."),
    URL: z.string().min(1).optional().describe("Its address, mended where the paper's line breaks or typing broke it."),
    note: text.optional().describe("What a reader should know of it."),
    verifiedIn: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe("Where title, authors, date and publisher were seen: addresses of copies or catalogues."),
    corroborating: z
      .literal(true)
      .optional()
      .describe("Set for an outside source that the paper does not cite but a corroboration does."),
    unknown,
  })
  .meta({ title: "Work", description: "A cited publication as a CSL-JSON item, and how we know what it says." });
