import { z } from "zod";
import { discrepancyKind } from "../vocabularies/discrepancy-kind.ts";
import { discrepancyStatus } from "../vocabularies/discrepancy-status.ts";
import { label } from "./types/label.ts";
import { recordFrame } from "./types/record.ts";
import { discrepancyId, recordReference } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("discrepancies", discrepancyId);

export const discrepancy = z
  .strictObject({
    ...head,
    kind: discrepancyKind,
    label: label.describe("What disagrees with what, as one phrase that makes sense alone."),
    description: text.describe("What the paper says, and the evidence against it."),
    status: discrepancyStatus,
    resolution: text.describe("How the dataset handles the discrepancy."),
    concerns: z.array(recordReference).min(1).describe('The records affected. Example: `["polls/two-unions"]`.'),
    ...tail,
  })
  .meta({
    title: "Discrepancy",
    description:
      "A passage in which the paper contradicts itself, its own numbers or another source, or leaves a question open.",
  });
