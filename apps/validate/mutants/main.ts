/** `npm run mutants -- [--seed N] [--sample N] [--paper PATH]`: the mutation score of the check. */
import { parseArgs } from "node:util";
import { readData } from "../src/read-data.ts";
import { readSource } from "../src/source/read-source.ts";
import { root } from "../test/real-data.ts";
import { standInPaper } from "../test/stand-in-paper.ts";
import { judge } from "./judge.ts";
import { kinds } from "./kinds.ts";
import { makeArchive } from "./make-archive.ts";
import { mutantsOf } from "./mutants-of.ts";
import { report } from "./report.ts";
import { sampleOf } from "./sample-of.ts";

const { values } = parseArgs({
  options: { seed: { type: "string" }, sample: { type: "string" }, paper: { type: "string" } },
});
const seed = Number(values.seed ?? 1999);
const from = process.env.INIT_CWD ?? process.cwd();
const copy = values.paper ?? process.env.UNIONSTATE_PAPER;
const paper = copy === undefined ? undefined : await readSource(copy.startsWith("/") ? copy : `${from}/${copy}`);

const started = performance.now();
const archive = makeArchive(readData([], root, root).files, (records) => paper ?? standInPaper(records), seed);
const all = kinds.flatMap((kind) => mutantsOf(kind, archive));
const mutants = values.sample === undefined ? all : sampleOf(all, Number(values.sample), seed);
const { text, share } = report(judge(mutants, archive));
const seconds = Math.round((performance.now() - started) / 1000);
console.log(text);
console.log(
  `Against ${paper ? "a copy of the paper" : "a stand-in that prints what the records say it does"}; seed ${seed}, ${seconds} s.`,
);
process.exitCode = share >= 0.995 ? 0 : 1;
