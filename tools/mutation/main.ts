/** `npm run mutants -- [--seed N] [--sample N] [--kind NAME] [--paper PATH]`: the mutation score of the check. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { wholeNumber } from "../../apps/validate/test/whole-number.ts";
import type { Asked } from "./asked.ts";
import { blindKinds } from "./blind-kinds.ts";
import { judgeAll } from "./judge-all.ts";
import { kinds } from "./kinds.ts";
import { report } from "./report.ts";

const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1000);

try {
  const run = asked();
  const judged = await judgeAll(
    run,
    ({ kind }) => process.stderr.isTTY && console.error(`${String(seconds()).padStart(4)} s  ${kind}`),
  );
  const { text, share } = report(judged);
  console.log(text);
  console.log(
    `Against ${run.paper ? "a copy of the paper" : "a stand-in that prints what the records say it does"}; seed ${run.seed}, ${seconds()} s.`,
  );
  process.exitCode = share >= 0.995 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function asked(): Asked {
  const { values } = parseArgs({
    options: {
      seed: { type: "string" },
      sample: { type: "string" },
      kind: { type: "string", multiple: true },
      paper: { type: "string" },
    },
  });
  const all = [...kinds, ...blindKinds].map(({ id }) => id);
  const strange = values.kind?.find((id) => !all.includes(id));
  if (strange !== undefined) throw new RangeError(`\`${strange}\` is no kind of slip. There are ${all.join(", ")}.`);
  const chosen = all.filter((id) => values.kind?.includes(id) ?? true);
  const paper = values.paper ?? process.env.UNIONSTATE_PAPER;
  return {
    seed: wholeNumber(values.seed ?? process.env.UNIONSTATE_SEED ?? 1999, "--seed"),
    kinds: chosen,
    // A sample has as many of each kind: the rare kinds are the hard ones.
    most: values.sample === undefined ? undefined : Math.ceil(wholeNumber(values.sample, "--sample") / chosen.length),
    paper: paper === undefined ? undefined : resolve(process.env.INIT_CWD ?? "", paper),
  };
}
