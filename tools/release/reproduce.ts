/**
 * `npm run reproduce`: builds the release twice, from clean clones in different folders, time zones, languages and
 * umasks, and compares every file of it, the tarballs included. Exit code 1 if any differs.
 */
import { rmSync } from "node:fs";
import { buildClone } from "./reproduce/build-clone.ts";
import { differences } from "./reproduce/differences.ts";

const started = performance.now();
const day = new Date().toISOString().slice(0, 10);
const here = buildClone("a", day, { TZ: "UTC", LANG: "C", LC_ALL: "C", umask: "022" });
const there = buildClone("a much deeper/folder with spaces/and ünïcode", day, {
  TZ: "Pacific/Kiritimati",
  LANG: "tr_TR.UTF-8",
  LC_ALL: "tr_TR.UTF-8",
  umask: "077",
});
const differing = differences(here.sums, there.sums);
for (const clone of [here, there]) rmSync(clone.folder, { recursive: true, force: true });

const seconds = Math.round((performance.now() - started) / 1000);
for (const { file, why } of differing) console.log(`${file}: ${why}`);
console.log(
  differing.length === 0
    ? `All ${here.sums.size} files of the release are the same, byte by byte (${seconds} s).`
    : `${differing.length} of ${here.sums.size} files differ (${seconds} s).`,
);
process.exitCode = differing.length === 0 ? 0 : 1;
