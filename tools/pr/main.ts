/**
 * `npm run pr [-- --base <ref>]` runs the checks of a pull request locally: it checks the data, describes what changed
 * since the base, checks the changeset, lists the sentences of the brief that are false or have to be read again, and
 * draws the pages of brief and data book that look different. The summary and the pictures go to `.pr/`, which the
 * workflow offers for download.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, root, unionstate } from "../workspace.ts";
import type { Outcome } from "./brief-sentences.ts";
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
const notBuilt = { passed: !check.passed, summary: "Not built, because the data has errors." };
const isBuilt = check.passed && build("@unionstate/dataset") === 0;
const sentences = isBuilt ? await sentencesSince(base) : notBuilt;
const pages = isBuilt ? await changedPages(base, join(folder, "pages")) : notBuilt;

const steps = [
  ["Check of the data", check],
  ["Comparison with the base", diff],
  ["Changeset", changeset],
  ["Sentences of the brief", sentences],
  ["Pages of brief and data book", pages],
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
  "## Sentences of the brief",
  "",
  sentences.summary,
  "",
  "## Pages",
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

/** The sentences of the brief that the data since a commit affects. Loaded late: the dataset has to be built before. */
async function sentencesSince(commit: string): Promise<Outcome> {
  const [{ lockFile }, { briefSentences }, records] = await Promise.all([
    import("@unionstate/briefing"),
    import("./brief-sentences.ts"),
    import("@unionstate/dataset"),
  ]);
  const { status, stdout } = spawnSync("git", ["show", `${commit}:packages/briefing/briefing.lock.json`], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return briefSentences(records, readFileSync(lockFile, "utf8"), status === 0 ? stdout : undefined);
}

/** Output as a code block: its fence is longer than any in the output. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trim()}\n${fence}`;
}
