/** `npm run fuzz -- [CASES] [--seed N]`: checks damaged files, and tells whether anything broke or took too long. */
import { parseArgs } from "node:util";
import { wholeNumber } from "../../apps/validate/test/whole-number.ts";
import { fuzzAll } from "./fuzz-all.ts";

const started = performance.now();

try {
  const { values, positionals } = parseArgs({ options: { seed: { type: "string" } }, allowPositionals: true });
  const seed = wholeNumber(values.seed ?? process.env.UNIONSTATE_SEED ?? 1999, "--seed");
  const asked = wholeNumber(positionals[0] ?? 100_000, "the number of files");
  const { cases, refused, slowest, failures } = await fuzzAll(asked, seed);
  for (const failure of failures) console.error(`${failure}\n`);
  console.log(
    `${inWords(cases)} damaged files, each checked alone, mended and told in five formats, then among all records: ${inWords(refused)} refused; ${failures.length === 0 ? "none broke the check" : `${failures.length} portions broke the check`}.`,
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`The slowest took ${Math.round(slowest.ms)} ms (${slowest.path}). Seed ${seed}, ${seconds} s.`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function inWords(count: number): string {
  return count.toLocaleString("en-GB");
}
