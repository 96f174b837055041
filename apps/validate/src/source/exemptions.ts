import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paper } from "@unionstate/schema";
import { z } from "zod";
import { itemKinds } from "./items.ts";

export const exemptionsFile = "packages/dataset/coverage-exemptions.json";

const exemptions = z.array(
  z.strictObject({
    kind: z.enum(itemKinds).describe("What kind of thing is in no record."),
    text: z.string().min(1).describe("What the paper prints. Example: `Belarusian`."),
    pages: z
      .array(z.int().min(1).max(paper.pages))
      .min(1)
      .optional()
      .describe("The pages that this covers; all by default."),
    reason: z.string().min(1).describe("Why it is in no record, in a sentence."),
  }),
);

/** Something that the paper prints and no record contains, with the reason. */
export type Exemption = z.infer<typeof exemptions>[number];

/**
 * Reads `coverage-exemptions.json`.
 *
 * @param root the folder of the repository
 * @throws Error if the file is invalid
 */
export function readExemptions(root: string): readonly Exemption[] {
  const parsed = exemptions.safeParse(JSON.parse(readFileSync(join(root, exemptionsFile), "utf8")));
  if (!parsed.success) throw new Error(`${exemptionsFile} is invalid:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
