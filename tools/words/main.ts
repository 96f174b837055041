/**
 * `npm run tool -- words [<folder>…]` searches the tracked text, without the records, for wording that reads as
 * translated. `words.ts` lists the patterns with their replacements, and the places where a match is right. Names of
 * folders limit the search. Exit code 1 if a match is left, or if an allowed place has none.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.ts";
import { findWords, isSearched } from "./find-words.ts";

const chosen = process.argv.slice(2);
const paths = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...chosen], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter(isSearched);
const files = new Map(paths.flatMap((path) => textOf(path)));
const { matches, unusedPlaces } = findWords(files);
for (const { path, line, text, replacement } of matches) console.error(`${path}:${line}: ${text} → ${replacement}`);
if (chosen.length === 0)
  for (const { path, pattern } of unusedPlaces)
    console.error(`tools/words/words.ts: no file ${path} contains ${pattern}. Remove this allowed place.`);
const found = matches.length + (chosen.length === 0 ? unusedPlaces.length : 0);
if (found > 0) {
  const counts = [...Map.groupBy(matches, ({ path }) => path.split("/").slice(0, 3).join("/"))];
  for (const [folder, list] of counts.toSorted(([, a], [, b]) => b.length - a.length).slice(0, 30))
    console.error(`${String(list.length).padStart(6)}  ${folder}`);
}
console.log(found === 0 ? `${files.size} files: no words to replace.` : `${found} words to replace.`);
process.exitCode = found === 0 ? 0 : 1;

/** Files that are deleted but still tracked are left out. */
function textOf(path: string): [string, string][] {
  try {
    return [[path, readFileSync(join(root, path), "utf8")]];
  } catch {
    return [];
  }
}
