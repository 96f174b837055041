import { z } from "zod";
import { paper } from "../paper.ts";
import { citationKind } from "../vocabularies/citation-kind.ts";
import { locatorLabel } from "../vocabularies/locator-label.ts";
import { page } from "./types/page.ts";
import { recordFrame } from "./types/record.ts";
import { citationId, sectionId, workId } from "./types/reference.ts";
import { text } from "./types/text.ts";
import { unknown } from "./types/unknown.ts";

const { head } = recordFrame("citations", citationId);

const cited = z
  .strictObject({
    work: workId.describe("The cited work."),
    url: z
      .string()
      .min(1)
      .optional()
      .describe("The address as the footnote prints it, rejoined over line ends and otherwise unmended."),
    label: locatorLabel.optional(),
    locator: z.string().min(1).optional().describe("The pinpoint in CSL's way. Example: `17-18` for “p. 17-18”."),
  })
  .meta({ id: "CitedWork", description: "A work that a footnote cites, with its pinpoint." });

/** A numbered footnote of the paper. */
export const citation = z
  .strictObject({
    ...head,
    number: z
      .int()
      .min(1)
      .max(paper.notes)
      .describe("The footnote's number. The id is `note-<number>`. Example: `33`."),
    kind: citationKind,
    page: page
      .nullable()
      .describe("The printed page at whose foot the footnote stands; `null` where the footnote itself is lost."),
    marker: z
      .strictObject({
        page: page.describe("The printed page that the marker stands on."),
        section: sectionId.describe("The innermost section that the marker stands in."),
      })
      .meta({ id: "Marker", description: "Where the footnote's number stands in the running text." }),
    works: z
      .array(cited)
      .min(1)
      .nullable()
      .optional()
      .describe("The works it cites, in its order; `null` where they are lost."),
    urlAsPrinted: z
      .string()
      .min(1)
      .optional()
      .describe("For a footnote that is cut short: the beginning of the address that is left."),
    comment: text.optional().describe("For remarks and interviews: what it says, in our words."),
    unknown,
  })
  .meta({ title: "Citation", description: "A numbered footnote of the paper: where it stands and what it cites." });
