/**
 * `npm run tool -- faults [<part>…]` causes faults in a clone: it kills what builds and publishes, fills and
 * write-protects disks, and simulates errors of registries; then it checks that either the old or the new output is
 * there and complete, and that the message gives the reason. Exit code 1 if anything was lost, incomplete or not
 * reported.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { disks } from "./disks.ts";
import { kills } from "./kills.ts";
import { registries } from "./registries.ts";
import { type Fault, prepareStage, type Stage } from "./stage.ts";

const { values, positionals } = parseArgs({
  options: { times: { type: "string", default: "200" } },
  allowPositionals: true,
});
const times = Number(values.times);
const parts: Readonly<Record<string, () => Promise<Fault[]> | Fault[]>> = {
  kills: () => kills(stage(), times),
  disks: () => disks(stage()),
  // A publication takes as long as four builds.
  registries: () => registries(folder, Math.ceil(times / 4)),
};
if (!Number.isInteger(times) || times < 1) {
  console.error(`\`${values.times}\` is not a number of times. Use a whole number from 1 for \`--times\`.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "unionstate-faults-"));
const started = performance.now();
let prepared: Stage | undefined;
/** The stage of builds, which takes minutes to prepare. */
const stage = (): Stage => {
  prepared ??= prepareStage(folder);
  return prepared;
};
const faults: Fault[] = [];
for (const [name, cause] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const caused = await cause();
  for (const { what, effect, passed } of caused)
    console.log(`${passed ? "✓" : "✗"} ${what}\n    ${effect.replaceAll("\n", "\n    ")}`);
  faults.push(...caused);
}

const failed = faults.filter(({ passed }) => !passed).length;
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`\n${faults.length - failed} of ${faults.length} passed (${seconds} s).`);
if (failed > 0) {
  console.log(`The files are in ${folder}.`);
  process.exitCode = 1;
} else rmSync(folder, { recursive: true, force: true });
