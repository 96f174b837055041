import { z } from "zod";
import { basisKind } from "../../vocabularies/basis-kind.ts";
import { fields } from "../field.ts";
import { text } from "./text.ts";

const item = z
  .strictObject({
    for: z
      .array(z.string().min(1))
      .min(1)
      .describe('The fields whose values the paper does not simply state. Example: `["endDate"]`.')
      .register(fields, { caption: "field", plural: "fields" }),
    kind: basisKind,
    inputs: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('For `derived`: the fields or records from which the value follows. Example: `["deliveryDate"]`.'),
    note: text.describe("How the value follows, or the reason for the interpretation."),
  })
  .meta({ id: "Basis", description: "The origin of some values of the record." })
  .register(fields, { wording: "for {for}, {kind}, from {inputs}, {note}", place: "basis of {for}" });

export const basis = z
  .array(item)
  .min(1)
  .optional()
  .describe("The origin of values that the paper does not simply state. All other values are stated.")
  .register(fields, { plural: "basis", key: ["for", "kind"] });
