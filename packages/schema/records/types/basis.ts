import { z } from "zod";
import { basisKind } from "../../vocabularies/basis-kind.ts";
import { text } from "./text.ts";

const item = z
  .strictObject({
    for: z.array(z.string().min(1)).min(1).describe('The fields that are not simply stated. Example: `["endDate"]`.'),
    kind: basisKind,
    inputs: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('For `derived`: the fields or records it follows from. Example: `["deliveryDate"]`.'),
    note: text.describe("How it follows, or why it is read so."),
  })
  .meta({ id: "Basis", description: "How some fields of the record came about." });

/** How values came about that the paper does not simply state; everything else is stated. */
export const basis = z
  .array(item)
  .min(1)
  .optional()
  .describe("How values came about that the paper does not simply state. What is not listed is stated.");
