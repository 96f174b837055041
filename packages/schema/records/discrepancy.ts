import { z } from "zod";
import { discrepancyKind } from "../vocabularies/discrepancy-kind.ts";
import { discrepancyStatus } from "../vocabularies/discrepancy-status.ts";
import { recordFrame } from "./types/record.ts";
import { discrepancyId, recordReference } from "./types/reference.ts";
import { text } from "./types/text.ts";

const { head, tail } = recordFrame("discrepancies", discrepancyId);

/** A place where the paper disagrees with itself, with arithmetic or with its own source. */
export const discrepancy = z
  .strictObject({
    ...head,
    kind: discrepancyKind,
    title: z.string().min(1).max(120).describe("What disagrees with what, in a line."),
    description: text.describe("What the paper says and what speaks against it."),
    status: discrepancyStatus,
    resolution: text.describe("What the data does about it."),
    concerns: z.array(recordReference).min(1).describe('The records it touches. Example: `["polls/two-unions"]`.'),
    ...tail,
  })
  .meta({
    title: "Discrepancy",
    description: "A place where the paper disagrees with itself, with arithmetic or with its own source.",
  });
