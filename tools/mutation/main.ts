/** `npm run tool -- mutation`: the mutation score of the check. See `help`. */
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
const help = `Usage: npm run tool -- mutation [options]

Damage copies of the records in every way listed below, and count how many of these mutants the check reports in their
file at the right line.

Options:
  --kind <kind>      Make mutants of this kind only; can be repeated [all kinds]
  --sample <number>  Make about this many mutants, equally many of each kind [all, which takes about ten minutes]
  --seed <number>    Make other random choices [${defaultSeed}]
  --paper <file>     Use this copy of the paper [UNIONSTATE_PAPER, or a stand-in that prints what the records quote]
  --help             Show this text

Example: npm run tool -- mutation --kind wrong-page --kind wrong-unit --sample 200

Exit code: 0 if at least ${minimumScore * 100}% are reported, 1 if fewer are, 2 if the command is used wrongly or fails.

Kinds (those with * are not scored: only a reader of the paper can notice them):
${kinds.map(({ id, about, undetectable }) => `  ${id.padEnd(idWidth)} ${undetectable ? "*" : " "} ${about}`).join("\n")}
`;

const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1000);

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      kind: { type: "string", multiple: true },
      sample: { type: "string" },
      seed: { type: "string" },
      paper: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(help);
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
  const against = paper ? "a copy of the paper" : "a stand-in for the paper";
  console.log(`Checked against ${against}; seed ${data.seed}, ${seconds()} s.`);
  return score >= minimumScore ? 0 : 1;
});
