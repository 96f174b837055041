/**
 * `npm run faults [-- TIMES]`: kills what builds and releases at random moments, fills the disk, takes away the right to
 * write, and lets a registry refuse; and looks whether what was there before or what was to come is there, whole. Prints
 * a table; exit code 1 if anything was lost, half-written or not told.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { disks } from "./disks.ts";
import { kills } from "./kills.ts";
import { registries } from "./registries.ts";
import { stage } from "./stage.ts";

const times = Number(process.argv[2] ?? 200);
const seed = Number(process.env.UNIONSTATE_SEED ?? 1);
const folder = mkdtempSync(join(tmpdir(), "unionstate-faults-"));
const started = performance.now();
const set = stage(folder);
const faults = [...(await kills(set, times, seed)), ...disks(set), ...(await registries(set))];
const wrong = faults.filter(({ well }) => !well);
for (const { what, seen, well } of faults)
  console.log(`${well ? "✓" : "✗"} ${what}\n    ${seen.replaceAll("\n", "\n    ")}`);
console.log(
  `\n${faults.length - wrong.length} of ${faults.length} as they should be; ${times} kills, seed ${seed}, ${Math.round((performance.now() - started) / 1000)} s.`,
);
if (wrong.length > 0) {
  console.log(`What was made is kept in ${folder}.`);
  process.exitCode = 1;
} else rmSync(folder, { recursive: true, force: true });
