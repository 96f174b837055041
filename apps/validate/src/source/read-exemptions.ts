import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Exemption, exemptions } from "./exemptions.ts";

const file = "packages/dataset/coverage-exemptions.json";

/**
 * Reads what of the paper is in no record, with reasons.
 *
 * @param root the folder of the repository
 */
export function readExemptions(root: string): readonly Exemption[] {
  const parsed = exemptions.safeParse(JSON.parse(readFileSync(join(root, file), "utf8")));
  if (!parsed.success) throw new Error(`${file} is not in order:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
