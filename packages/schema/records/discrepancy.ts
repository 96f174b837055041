import { z } from "zod";
import { discrepancyKind } from "../vocabularies/discrepancy-kind.ts";
import { discrepancyStatus } from "../vocabularies/discrepancy-status.ts";
import { fields } from "./field.ts";
import { recordFrame } from "./types/record.ts";
import { discrepancyId, recordReference } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("discrepancies", discrepancyId);

export const discrepancy = z
  .strictObject({
    ...head,
    kind: discrepancyKind,
    title: z.string().min(1).max(120).describe("What disagrees with what, in one line."),
    description: text.describe("What the paper says, and the evidence against it."),
    status: discrepancyStatus,
    resolution: text.describe("How the data deals with the discrepancy."),
    concerns: z.array(recordReference).min(1).describe('The records affected. Example: `["polls/two-unions"]`.'),
    ...tail,
  })
  .meta({
    title: "Discrepancy",
    description:
      "A passage in which the paper contradicts itself, its own numbers or another source, or leaves a question open.",
  })
  .register(fields, { wording: "{title}" });
