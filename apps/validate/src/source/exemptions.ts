import { paper } from "@unionstate/schema";
import { z } from "zod";
import { itemKinds } from "./item.ts";

/** What of the paper no record carries, and why: the file `coverage-exemptions.json` beside the data. */
export const exemptions = z.array(
  z.strictObject({
    kind: z.enum(itemKinds).describe("What kind of thing is left out."),
    text: z.string().min(1).describe("What is printed. Example: `Belarusian`."),
    pages: z
      .array(z.int().min(1).max(paper.pages))
      .min(1)
      .optional()
      .describe("The pages it is left out on; absent for all."),
    reason: z.string().min(1).describe("Why no record carries it. A sentence."),
  }),
);

export type Exemption = z.infer<typeof exemptions>[number];
