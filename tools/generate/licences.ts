/** `node tools/generate/licences.ts [--check]`: writes docs/licences.md from the lockfile, or tells whether it is up to date. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";
import { lockfile } from "./licences/lockfile.ts";
import { licencesPage } from "./licences/page.ts";

const page = join(root, "docs/licences.md");
const { text, binding } = licencesPage(lockfile());
if (binding.length > 0) {
  console.error(`These would bind whoever uses what is shipped, or nobody knows: ${binding.join(", ")}.`);
  process.exitCode = 1;
}
if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (readFileSync(page, "utf8") !== text) {
  console.error("docs/licences.md is not what the lockfile says: run `npm run generate`.");
  process.exitCode = 1;
}
