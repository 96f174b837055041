import { basename } from "node:path";
import fc from "fast-check";
import { realFiles } from "../test/real-data.ts";
import type { Case } from "./case.ts";
import { damagedBytes } from "./damaged-bytes.ts";
import { damagedRecords } from "./damaged-records.ts";
import { type Endured, endurance } from "./endure.ts";

/** What came of many damaged files. */
export type Fuzzed = {
  readonly cases: number;
  /** How many were refused: the rest are still valid. */
  readonly refused: number;
  readonly slowest: number;
  /** The first that broke something, shrunk to what matters, and how to see it again; nothing if none did. */
  readonly failure: string | undefined;
};

/** Checks so many damaged files: half of them damaged as bytes, half as records. */
export async function fuzz(cases: number, seed: number): Promise<Fuzzed> {
  const { endure, close } = await endurance();
  // Alone in the world every record names others that are not there: those rules tell nothing of the damage.
  const alone = new Set(realFiles.flatMap(({ path, text }) => [...endure({ path, bytes: Buffer.from(text) }).rules]));
  let [done, refused, slowest] = [0, 0, 0];
  const count = ({ ms, rules }: Endured): void => {
    done++;
    if ([...rules].some((rule) => !alone.has(rule))) refused++;
    slowest = Math.max(slowest, ms);
  };
  const damaged = fc.oneof(damagedBytes(realFiles), damagedRecords(realFiles));
  const result = fc.check(
    fc.property(damaged, (each) => count(endure(each))),
    { numRuns: cases, seed },
  );
  close();
  return { cases: done, refused, slowest, failure: result.failed ? failureOf(result) : undefined };
}

function failureOf({ seed, counterexamplePath, counterexample, errorInstance }: fc.RunDetails<[Case]>): string {
  const { path = "", bytes } = counterexample?.[0] ?? {};
  const why = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
  return `${why}\nwith ${basename(path)}, ${bytes?.length} bytes, in base64:\n${Buffer.from(bytes ?? [])
    .toString("base64")
    .slice(0, 4000)}\nseed ${seed}, path ${counterexamplePath}`;
}
