import { z } from "zod";
import { titleSource } from "../vocabularies/title-source.ts";
import { workKind } from "../vocabularies/work-kind.ts";
import { edtfWords } from "../wording/edtf.ts";
import { fields } from "./field.ts";
import { recordFrame } from "./types/record.ts";
import { workId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknownFor } from "./types/unknown.ts";

const { head } = recordFrame("works", workId);

const name = z
  .union([
    z.strictObject({
      family: z.string().min(1).describe("Family name. Example: `Bohdan`."),
      given: z.string().min(1).optional().describe("Given name. Example: `Siarhei`."),
    }),
    z
      .strictObject({ literal: z.string().min(1).describe("The name of an institution.") })
      .register(fields, { wording: "{literal}" }),
  ])
  .meta({ id: "CslName", description: "The name of a person or institution (CSL name variable)." });

const issued = z
  .strictObject({
    "date-parts": z
      .array(z.array(z.int()).min(1).max(3))
      .length(1)
      .describe("Year, month and day, as far as they are known. Example: `[[2016, 10, 7]]`.")
      .register(fields, { caption: "date", wording: cslDateWords }),
  })
  .meta({ id: "CslDate", description: 'A date (CSL date variable). Example: `{ "date-parts": [[2016, 10]] }`.' })
  .register(fields, { wording: "{date-parts}" });

export const work = z
  .strictObject({
    ...head,
    kind: workKind,
    title: z.string().min(1).max(300).nullable().describe("The title; `null` if it is unknown."),
    titleSource: titleSource.optional(),
    author: z
      .array(name)
      .min(1)
      .optional()
      .describe(
        'The authors, only if a copy, a footnote or the text of the paper names them. Example: `[{ "family": "Bohdan", "given": "Siarhei" }]`.',
      )
      .register(fields, { key: ["family", "given", "literal"] }),
    issued: issued.optional().describe("Date of publication (CSL date variable)."),
    "container-title": z
      .string()
      .min(1)
      .optional()
      .describe("The journal, website or book in which the work appeared, by its name. Example: `Belarus Digest`."),
    publisher: z.string().min(1).optional().describe("The publisher, only if a copy or a footnote names it."),
    volume: z.string().min(1).optional().describe("The volume of the journal. Example: `66`."),
    issue: z.string().min(1).optional().describe("The issue of the volume. Example: `4`."),
    number: z
      .string()
      .min(1)
      .optional()
      .describe("The number of a report or paper in its series (CSL variable `number`). Example: `13`."),
    page: z.string().min(1).optional().describe("The pages in the journal or book. Example: `553-577`."),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/)
      .optional()
      .describe("The DOI. Example: `10.1080/09668136.2014.899769`.")
      .register(fields, { caption: "DOI" }),
    URL: z
      .string()
      .min(1)
      .optional()
      .describe("The URL, corrected where the paper breaks or misspells it.")
      .register(fields, { caption: "URL" }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/)
      .optional()
      .describe(
        "The language of the work as a BCP 47 tag (CSL variable `language`), if its title, URL or a copy shows it. Titles in other alphabets are transliterated. Examples: `en`, `ru`.",
      ),
    note: text.optional().describe("What readers should know about the work."),
    verifiedIn: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe("The sources of title, authors, date and publisher: URLs of copies or catalogues.")
      .register(fields, { caption: "source of its details", plural: "sources of its details" }),
    corroborating: z
      .literal(true)
      .optional()
      .describe("`true` for a source that a corroboration cites but the paper does not."),
    unknown: unknownFor("title"),
  })
  .meta({ title: "Work", description: "A cited publication as a CSL-JSON item, with the sources of its details." });

/** `[[2016, 10, 7]]` as `7 October 2016`. */
function cslDateWords(parts: unknown): string {
  const [first] = Array.isArray(parts) ? parts : [];
  if (!Array.isArray(first)) return JSON.stringify(parts);
  return edtfWords(first.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-"));
}
