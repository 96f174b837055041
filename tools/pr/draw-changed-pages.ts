/**
 * `node apps/brief/src/changes/main.ts BEFORE.pdf AFTER.pdf FOLDER`: writes a picture of every page that has changed
 * into the folder, and prints their numbers, a line each.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changedPages } from "./differing-pages.ts";
import { pagePictures } from "./page-pictures.ts";

const [before, after, folder] = process.argv.slice(2);
if (!before || !after || !folder) {
  console.error("Usage: node apps/brief/src/changes/main.ts BEFORE.pdf AFTER.pdf FOLDER");
  process.exit(2);
}
const [old, now] = [await pagePictures(readFileSync(before)), await pagePictures(readFileSync(after))];
mkdirSync(folder, { recursive: true });
for (const number of changedPages(
  old.map(({ fingerprint }) => fingerprint),
  now.map(({ fingerprint }) => fingerprint),
)) {
  const picture = await now[number - 1]?.png();
  if (picture) writeFileSync(join(folder, `page-${String(number).padStart(3, "0")}.png`), picture);
  console.log(number);
}
