import { z } from "zod";
import { basisKind } from "../../vocabularies/basis-kind.ts";
import { fields } from "../field.ts";
import { text } from "./text.ts";

const item = z
  .strictObject({
    for: z
      .array(z.string().min(1))
      .min(1)
      .describe(
        'The fields whose values the paper does not state directly. Example: `["date"]`; for the step of a deal `["steps.ordered"]` or `["steps.ordered.date"]`.',
      )
      .register(fields, { caption: "field", plural: "fields" }),
    kind: basisKind,
    inputs: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe(
        'The fields or records from which the value follows, or on which the interpretation is based. Example: `["start"]`, `["figures/zapad-2017-troops"]`.',
      ),
    note: text.describe("How the value follows, or the reason for the interpretation."),
  })
  .meta({ id: "Basis", description: "The origin of some values of the record." })
  .register(fields, { wording: "for {for}, {kind}, from {inputs}, {note}", place: "basis of {for}" });

export const basis = z
  .array(item)
  .min(1)
  .optional()
  .describe(
    "The origin of values that the paper does not state directly. All other values are stated in the paper, except coordinates, ISO codes, unprinted name variants and corroborations.",
  )
  .register(fields, { plural: "basis", key: ["for", "kind"] });
