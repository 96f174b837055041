/** `npm run mutants -- [--seed N] [--sample N] [--kind NAME] [--paper PATH]`: the mutation score of the check. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { judgeAll } from "./judge-all.ts";
import { kinds } from "./kinds.ts";
import { report } from "./report.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    sample: { type: "string" },
    kind: { type: "string", multiple: true },
    paper: { type: "string" },
  },
});
const asked = kinds.map(({ id }) => id).filter((id) => values.kind?.includes(id) ?? true);
const seed = Number(values.seed ?? process.env.UNIONSTATE_SEED ?? 1999);
const copy = values.paper ?? process.env.UNIONSTATE_PAPER;
const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1000);

const judged = await judgeAll(
  {
    seed,
    kinds: asked,
    // A sample has as many of each kind: the rare kinds are the hard ones.
    most: values.sample === undefined ? undefined : Math.ceil(Number(values.sample) / asked.length),
    paper: copy === undefined ? undefined : resolve(process.env.INIT_CWD ?? "", copy),
  },
  ({ kind }) => process.stderr.isTTY && console.error(`${String(seconds()).padStart(4)} s  ${kind}`),
);
const { text, share } = report(judged);
console.log(text);
console.log(
  `Against ${copy ? "a copy of the paper" : "a stand-in that prints what the records say it does"}; seed ${seed}, ${seconds()} s.`,
);
process.exitCode = share >= 0.995 ? 0 : 1;
