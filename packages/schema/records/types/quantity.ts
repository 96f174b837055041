import { z } from "zod";
import { comparator } from "../../vocabularies/comparator.ts";
import { unit } from "../../vocabularies/unit.ts";
import { isQuantity, quantityWords } from "../../wording/quantity.ts";
import { fields } from "../field.ts";
import { asPrinted } from "./as-printed.ts";

const rest = {
  unit: unit.describe("What the number counts or measures. Examples: `%`, `USD`, `aircraft`."),
  approximate: z
    .literal(true)
    .optional()
    .describe("`true` if the paper says “some”, “about” or “an estimated”; otherwise absent."),
  asPrinted: asPrinted.optional(),
};

const exact = z
  .strictObject({
    kind: z.literal("exact").describe("One number."),
    value: z.number().describe("The number in full, such as `600000000` for 600 million or `40.4` for 40.4%."),
    ...rest,
  })
  .meta({ id: "ExactQuantity", description: "One number, e.g. 12 aircraft." });

const range = z
  .strictObject({
    kind: z.literal("range").describe("A range between two numbers."),
    low: z.number().describe("The low end, inclusive."),
    high: z.number().describe("The high end, inclusive."),
    ...rest,
  })
  .meta({ id: "RangeQuantity", description: "A range between two numbers, e.g. some 70–100 specialists." });

const bound = z
  .strictObject({
    kind: z.literal("bound").describe("A limit on one side; never treated as the number itself."),
    comparator,
    limit: z.number().describe("The limit. It is never called `value`, so that nobody averages it by mistake."),
    ...rest,
  })
  .meta({ id: "BoundQuantity", description: "A limit on one side, e.g. more than 75%." });

/** A quantity as the paper states it: exact, a range or a bound, with its unit. */
export const quantity = z
  .discriminatedUnion("kind", [exact, range, bound])
  .meta({
    id: "Quantity",
    description:
      'A quantity as the source states it: one number, a range or a bound, with its unit. Example: `{ "kind": "exact", "value": 12, "unit": "aircraft" }`.',
  })
  .register(fields, { wording: (value) => (isQuantity(value) ? quantityWords(value) : "") });
