import { z } from "zod";
import { paper } from "../paper.ts";
import { citationKind } from "../vocabularies/citation-kind.ts";
import { locatorLabel } from "../vocabularies/locator-label.ts";
import { fields } from "./field.ts";
import { page } from "./types/page.ts";
import { recordFrame } from "./types/record.ts";
import { citationId, sectionId, workId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknownFor } from "./types/unknown.ts";

const { head } = recordFrame("citations", citationId);

const cited = z
  .strictObject({
    work: workId.describe("The cited work."),
    url: z
      .string()
      .min(1)
      .optional()
      .describe("The URL as the footnote prints it, without line breaks and otherwise uncorrected.")
      .register(fields, { caption: "URL as printed" }),
    label: locatorLabel.optional(),
    locator: z
      .string()
      .min(1)
      .optional()
      .describe("The place in the work, as a CSL locator. Example: `17-18` for “p. 17-18”."),
  })
  .meta({ id: "CitedWork", description: "A work that a footnote cites, with the place in the work." })
  .register(fields, {
    wording: "{work}, URL as printed {url}, label {label}, locator {locator}",
    place: "cited work {work}",
  });

export const citation = z
  .strictObject({
    ...head,
    number: z
      .int()
      .min(1)
      .max(paper.notes)
      .describe("The number of the footnote; the id is `note-<number>`. Example: `33`."),
    kind: citationKind,
    page: page
      .nullable()
      .describe("The printed number of the page with the footnote; `null` if the footnote itself is lost."),
    marker: z
      .strictObject({
        page: page.describe("The printed number of the page with the marker."),
        section: sectionId.describe("The innermost section with the marker."),
      })
      .meta({ id: "Marker", description: "Where the number of the footnote appears in the text." }),
    works: z
      .array(cited)
      .min(1)
      .nullable()
      .optional()
      .describe("The cited works in the order of the footnote; `null` if they are lost.")
      .register(fields, { caption: "cited work", key: ["work"] }),
    urlAsPrinted: z
      .string()
      .min(1)
      .optional()
      .describe("For a footnote that is cut short: the part of the URL that remains.")
      .register(fields, { caption: "URL as printed" }),
    comment: text.optional().describe("For remarks and interviews: the content, in our own words."),
    unknown: unknownFor("page"),
  })
  .meta({ title: "Citation", description: "A numbered footnote of the paper: where it is and what it cites." });
