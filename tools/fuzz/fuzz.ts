import type { TextFile } from "@unionstate/schema";
import fc from "fast-check";
import { realFiles } from "../../apps/validate/test/real-data.ts";
import type { Case } from "./case.ts";
import { damagedBytes } from "./damaged-bytes.ts";
import { damagedRecords } from "./damaged-records.ts";
import { endurance } from "./endure.ts";
import { endureTogether } from "./endure-together.ts";
import { lists } from "./lists.ts";

/** What came of some damaged files. */
export type Fuzzed = {
  readonly cases: number;
  /** How many of them were refused, each among all the other records: the rest are still valid, or lists beside the data. */
  readonly refused: number;
  /** How long the slowest took, in milliseconds, and which file it was. */
  readonly slowest: { readonly ms: number; readonly path: string };
  /** What broke the check, shrunk to what matters; nothing if nothing did. */
  readonly failure: string | undefined;
};

/** Half of the files are damaged as bytes, half as records; one in fifty is a list beside the data. */
const beside = Object.values(lists);
const damaged = fc.oneof(
  { weight: 49, arbitrary: fc.oneof(damagedBytes(realFiles), damagedRecords(realFiles)) },
  { weight: 1, arbitrary: fc.oneof(damagedBytes(beside), damagedRecords(beside)) },
);

/** Checks so many damaged files, each alone and then together among all the others. The seed tells which. */
export function fuzz(cases: number, seed: number): Fuzzed {
  const { endure, close } = endurance();
  // No record is damaged twice in one round.
  const rounds: Map<string, TextFile>[] = [];
  let slowest = { ms: 0, path: "" };
  const property = fc.property(damaged, (each) => {
    const ms = endure(each);
    if (ms > slowest.ms) slowest = { ms, path: each.path };
    if (beside.some(({ path }) => path === each.path)) return;
    const round = rounds.find((files) => !files.has(each.path)) ?? new Map<string, TextFile>();
    if (round.size === 0) rounds.push(round);
    round.set(each.path, { path: each.path, text: Buffer.from(each.bytes).toString("utf8") });
  });
  const result = fc.check(property, { numRuns: cases, seed });
  close();
  if (result.failed) return { cases: result.numRuns, refused: 0, slowest, failure: failureOf(result) };
  try {
    const refused = rounds.reduce((sum, files) => sum + endureTogether([...files.values()]).size, 0);
    return { cases, refused, slowest, failure: undefined };
  } catch (error) {
    return { cases, refused: 0, slowest, failure: `Together among all records:\n${reasonOf(error)}` };
  }
}

function failureOf({ counterexamplePath, counterexample, errorInstance }: fc.RunDetails<[Case]>): string {
  const { path = "", bytes = new Uint8Array() } = counterexample?.[0] ?? {};
  const shown = Buffer.from(bytes).toString("base64").slice(0, 4000);
  return `${reasonOf(errorInstance)}\n${path} with these ${bytes.length} bytes, in base64 (case ${counterexamplePath}):\n${shown}`;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
