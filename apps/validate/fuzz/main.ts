/** `npm run fuzz -- [CASES] [--seed N]`: checks damaged files, and tells whether anything broke or took too long. */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";

const { values, positionals } = parseArgs({ options: { seed: { type: "string" } }, allowPositionals: true });
const seed = Number(values.seed ?? 1999);
let unhandled = 0;
process.on("unhandledRejection", () => unhandled++);

const started = performance.now();
const { cases, refused, slowest, failure } = await fuzz(Number(positionals[0] ?? 100_000), seed);
const seconds = Math.round((performance.now() - started) / 1000);
if (failure) console.error(failure);
console.log(
  `${cases} damaged files: ${refused} refused, ${cases - refused} still valid; ${failure ? "one broke the check" : "no crash"}, ${unhandled} unhandled rejections, the slowest ${Math.round(slowest)} ms. Seed ${seed}, ${seconds} s.`,
);
process.exitCode = failure || unhandled > 0 ? 1 : 0;
