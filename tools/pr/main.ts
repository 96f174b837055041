/**
 * `npm run pr [-- --base <ref>]` runs the checks of a pull request locally: it checks the data, describes what changed
 * since the base, checks the changeset, and draws the pages of the brief that look different. The summary and the
 * pictures go to `.pr/`, which the workflow offers for download.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, root, unionstate } from "../workspace.ts";
import { changedPages } from "./changed-pages.ts";

const { values } = parseArgs({ options: { base: { type: "string" } } });
const folder = join(root, ".pr");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const base = baseCommit(values.base);
if (build("@unionstate/schema") !== 0) process.exit(1);

const check = unionstate(["check"]);
const diff = unionstate(["diff", base, "--format", "markdown"], "nothing");
const changeset = unionstate(["changeset", "--check", "--base", base]);
const pages = check.passed
  ? await changedPages(base, join(folder, "pages"))
  : { passed: true, summary: "Not built, because the data has errors." };

const steps = [
  ["Check of the data", check],
  ["Comparison with the base", diff],
  ["Changeset", changeset],
  ["Brief", pages],
] as const;
const summary = [
  "# Summary of this change",
  "",
  ...steps.map(([title, { passed }]) => `- ${passed ? "✓" : "✗"} ${title}`),
  "",
  "## Data",
  "",
  diff.output.trim(),
  "",
  ...(changeset.passed ? [] : ["## Changeset", "", fenced(changeset.output), ""]),
  "## Brief",
  "",
  pages.summary,
  "",
].join("\n");

writeFileSync(join(folder, "summary.md"), summary);
// GitHub shows this file on the page of the job: https://docs.github.com/actions, “Adding a job summary”.
if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, summary);
console.log(`\n${summary}\nThis summary and the changed pages are in .pr/.`);
process.exitCode = steps.every(([, { passed }]) => passed) ? 0 : 1;

/** The commit at which this branch left its target: `--base`, the target of the pull request, or `main`. */
function baseCommit(ref: string | undefined): string {
  const target = process.env.GITHUB_BASE_REF;
  const refs = ref ? [ref] : [...(target ? [`origin/${target}`] : []), "origin/main", "main"];
  for (const each of refs) {
    const args = ["merge-base", "--end-of-options", "HEAD", each];
    const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
    if (status === 0 && stdout) return stdout.trim();
  }
  console.error(`No commit to compare with: ${refs.join(", ")} not found. Name one with \`--base <ref>\`.`);
  process.exit(2);
}

/** Output as a code block: its fence is longer than any in the output. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trim()}\n${fence}`;
}
