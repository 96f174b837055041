/** `npm run tool -- mutation`: the mutation score of the check. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runCommand, wholeNumber } from "../command.ts";
import { defaultSeed } from "../random.ts";
import { runOnThreads } from "../threads.ts";
import type { KindResult } from "./judge.ts";
import { kinds } from "./kinds.ts";
import { report } from "./report.ts";
import type { ThreadData } from "./thread.ts";

/** The share of mutants that has to be reported. */
const minimumScore = 0.995;

const idWidth = Math.max(...kinds.map(({ id }) => id.length));
const kindList = kinds.map(({ id, about, semantic }) => `${id.padEnd(idWidth)} ${semantic ? "*" : " "} ${about}`);

const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1000);

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      kind: { type: "string", multiple: true },
      sample: { type: "string" },
      seed: { type: "string" },
      paper: { type: "string" },
      "list-kinds": { type: "boolean" },
    },
  });
  if (values["list-kinds"]) {
    console.log(`${kindList.join("\n")}\n\n* not scored: some of these can be noticed only by a reader of the paper.`);
    return 0;
  }
  const ids = kinds.map(({ id }) => id);
  const unknown = values.kind?.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new RangeError(`Unknown kind \`${unknown}\`. Use one of ${ids.join(", ")}.`);
  const chosen = ids.filter((id) => values.kind?.includes(id) ?? true);
  const sample = values.sample === undefined ? undefined : wholeNumber(values.sample, "--sample");
  const paper = values.paper ?? process.env.UNIONSTATE_PAPER;
  const data: ThreadData = {
    seed: wholeNumber(values.seed ?? defaultSeed, "--seed"),
    // Rare kinds are the difficult ones, so that each kind has equally many mutants in a sample.
    size: sample === undefined ? undefined : Math.ceil(sample / chosen.length),
    paper: paper === undefined ? undefined : resolve(process.env.INIT_CWD ?? "", paper),
  };
  const outcomes = await runOnThreads<string, KindResult>(new URL("thread.ts", import.meta.url), chosen, {
    data,
    onDone: ({ job }) => process.stderr.isTTY && console.error(`${String(seconds()).padStart(4)} s  ${job}`),
  });
  const results = outcomes.map((outcome) => {
    if ("error" in outcome) throw outcome.error;
    return outcome.result;
  });
  const { text, score } = report(results);
  console.log(text);
  const against = paper ? "a copy of the paper" : "a substitute for the paper";
  console.log(`Checked against ${against}; seed ${data.seed}, ${seconds()} s.`);
  return score >= minimumScore ? 0 : 1;
});
