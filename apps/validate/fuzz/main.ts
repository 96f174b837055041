/** `npm run fuzz -- [CASES] [--seed N]`: checks damaged files, and tells whether anything broke or took too long. */
import { parseArgs } from "node:util";
import { fuzzAll } from "./fuzz-all.ts";

const { values, positionals } = parseArgs({ options: { seed: { type: "string" } }, allowPositionals: true });
const seed = Number(values.seed ?? process.env.UNIONSTATE_SEED ?? 1999);

const started = performance.now();
const { cases, refused, slowest, failures } = await fuzzAll(Number(positionals[0] ?? 100_000), seed);
const seconds = Math.round((performance.now() - started) / 1000);
for (const failure of failures) console.error(`${failure}\n`);
console.log(
  `${cases.toLocaleString("en-GB")} damaged files, each checked alone, mended and told in five formats, then among all records: ${refused.toLocaleString("en-GB")} refused; ${failures.length === 0 ? "none broke the check" : `${failures.length} portions broke the check`}.`,
);
console.log(`The slowest took ${Math.round(slowest.ms)} ms (${slowest.path}). Seed ${seed}, ${seconds} s.`);
process.exitCode = failures.length > 0 ? 1 : 0;
