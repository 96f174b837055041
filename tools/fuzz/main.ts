/** `npm run tool -- fuzz`: checks damaged files and reports whether the check fails on any. */
import { parseArgs } from "node:util";
import { runCommand, wholeNumber } from "../command.ts";
import { defaultSeed } from "../random.ts";
import { runOnThreads } from "../threads.ts";
import type { FuzzResult } from "./fuzz.ts";
import type { Portion } from "./thread.ts";

const defaultCases = 100_000;

/** How many files are checked together. A portion has its own seed, so that its failure can be reproduced alone. */
const portionSize = 400;

/** A check of one file takes milliseconds, one of all records less than a second, even on a slow machine. */
const hangSeconds = 120;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { seed: { type: "string" } },
    allowPositionals: true,
  });
  const started = performance.now();
  const seed = wholeNumber(values.seed ?? defaultSeed, "--seed");
  const cases = wholeNumber(positionals[0] ?? defaultCases, "the number of files");
  const portions = Array.from({ length: Math.ceil(cases / portionSize) }, (_, index) => ({
    cases: Math.min(portionSize, cases - index * portionSize),
    seed: seed + index,
  }));
  const outcomes = await runOnThreads<Portion, FuzzResult>(new URL("thread.ts", import.meta.url), portions, {
    hangSeconds,
  });
  const fuzzed = outcomes.flatMap((outcome) => ("result" in outcome ? [outcome.result] : []));
  const failures = outcomes.flatMap((outcome) => {
    const failure = "result" in outcome ? outcome.result.failure : textOfError(outcome.error);
    const { job } = outcome;
    return failure === undefined
      ? []
      : [`${failure}\nReproduce with: npm run tool -- fuzz ${job.cases} --seed ${job.seed}`];
  });
  for (const failure of failures) console.error(`${failure}\n`);
  const checked = withCommas(fuzzed.reduce((sum, each) => sum + each.cases, 0));
  const rejected = withCommas(fuzzed.reduce((sum, each) => sum + each.rejected, 0));
  const failed = failures.length === 0 ? "nothing failed" : `${failures.length} of ${portions.length} portions failed`;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${checked} damaged files checked: ${rejected} rejected, ${failed}. Seed ${seed}, ${seconds} s.`);
  return failures.length > 0 ? 1 : 0;
});

function textOfError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function withCommas(count: number): string {
  return count.toLocaleString("en-GB");
}
