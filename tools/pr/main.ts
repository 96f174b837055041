/**
 * `npm run pr [-- --base REF]`: what the pull request runs, on a laptop. It checks the data, tells in words what has
 * changed since the base, whether the changeset fits, and draws the pages of the brief that look different now.
 * All of it is written to `.pr/`, which the job offers for download.
 */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../root.ts";
import { turbo } from "../turbo.ts";
import { baseOf } from "./base-of.ts";
import { changedPages } from "./changed-pages.ts";
import { type Step, unionstate } from "./unionstate.ts";

const { values } = parseArgs({ options: { base: { type: "string" } } });
const folder = join(root, ".pr");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const base = baseOf(values.base);
if (turbo(["build", "--filter=@unionstate/schema", "--output-logs=errors-only"], "failure") !== 0) process.exit(1);

const check = unionstate("The data is checked", ["check"]);
const diff = unionstate("The change as data", ["diff", base, "--format", "markdown"], "quiet");
const changeset = unionstate("The changeset fits the change", ["changeset", "--check", "--base", base]);
const pages: Step & { summary: string } = check.passed
  ? changedPages(base, join(folder, "pages"))
  : { title: "The brief", passed: true, output: "", summary: "Not made: the data has errors." };

const steps = [check, changeset, diff, pages];
const summary = [
  "# What this change does",
  "",
  ...steps.map(({ title, passed }) => `- ${passed ? "✓" : "✗"} ${title}`),
  "",
  "## The data",
  "",
  diff.output.trim(),
  "",
  ...(changeset.passed ? [] : ["## The changeset", "", fenced(changeset.output), ""]),
  "## The brief",
  "",
  pages.summary,
  "",
].join("\n");

writeFileSync(join(folder, "summary.md"), summary);
// Shown on the page of the job: https://docs.github.com/actions, “Adding a job summary”.
if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, summary);
console.log(`\n${summary}\nThis summary and the pages stand in .pr/.`);
process.exitCode = steps.every(({ passed }) => passed) ? 0 : 1;

// What a tool printed may hold anything: a fence longer than any in it keeps it text.
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trim()}\n${fence}`;
}
