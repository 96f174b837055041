import { checkDataset, type TextFile } from "@unionstate/schema";
import { realFiles } from "../../apps/validate/test/real-data.ts";
import { toldSafely } from "./told-safely.ts";

/** How long a check of all records may take, many of them damaged: ten times what it takes. */
const most = 10_000;

/**
 * Checks damaged files among all the others: rules across records see what no rule has refused by then.
 *
 * @param damaged each instead of the sound file of its name
 * @returns the paths of those that are refused
 * @throws Error where something breaks, takes too long or passes on what a record says as more than text
 */
export function endureTogether(damaged: readonly TextFile[]): Set<string> {
  const texts = new Map(damaged.map((file) => [file.path, file]));
  const started = performance.now();
  const { problems } = checkDataset(
    { records: realFiles.map((file) => texts.get(file.path) ?? file) },
    { format: true },
  );
  toldSafely(problems, (path) => texts.get(path)?.text.replace(/^\ufeff/, "") ?? "");
  const ms = performance.now() - started;
  if (ms > most) throw new Error(`${damaged.length} files among all took ${Math.round(ms)} ms.`);
  return new Set(problems.map(({ file }) => file).filter((path) => texts.has(path)));
}
