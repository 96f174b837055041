/**
 * `npm run pr [-- --base <ref>] [--no-pages | --only-pages]` runs the checks of a pull request locally. First the text, in
 * seconds: it checks the data, describes what changed since the base, checks the changeset, and lists the sentences of the
 * brief that are false or have to be read again. Then it runs the samples of the documentation and draws the pages of
 * brief and data book that look different, and the website's pages of changed records. The summary and the pictures go to
 * `.pr/`, which the workflow offers for download. The workflow runs both halves as steps of their own, because GitHub shows what a step wrote when it ends.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, root, turbo, unionstate } from "../workspace.ts";
import type { Outcome } from "./brief-sentences.ts";
import { completedText, laterText, type Step, summaryText } from "./summary-text.ts";

const { values } = parseArgs({
  options: { base: { type: "string" }, "no-pages": { type: "boolean" }, "only-pages": { type: "boolean" } },
});
if (values["no-pages"] && values["only-pages"]) {
  console.error("`--no-pages` and `--only-pages` exclude each other. Use one of them.");
  process.exit(2);
}
const folder = join(root, ".pr");
const summaryFile = join(folder, "summary.md");
const hasText = !values["only-pages"];
if (hasText) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const base = baseCommit(values.base);
if (build("@unionstate/schema") !== 0) process.exit(1);

const check = unionstate(["check"], hasText ? "all" : "nothing");
const isBuilt = check.passed && build("@unionstate/dataset") === 0;
const notBuilt: Outcome = { passed: false, summary: "Not built, because the data has errors." };
const steps: Step[] = hasText ? await textSteps() : [];
const later = ["Samples and generated files", "Pages of brief, data book and website"];
const laterSteps: Step[] = [];

if (hasText) {
  const text = summaryText(steps, later);
  write(text, text);
  console.log(`\n${text}`);
}
if (!values["no-pages"]) {
  for (const title of later) {
    const outcome = isBuilt ? await laterOutcome(title) : notBuilt;
    laterSteps.push({ title, outcome });
    console.log(`## ${title}\n\n${outcome.summary}\n`);
  }
  const before = existsSync(summaryFile) ? readFileSync(summaryFile, "utf8") : summaryText([], later);
  const text = completedText(before, laterSteps);
  write(text, hasText ? text : laterText(laterSteps));
}
console.log(`The summary${values["no-pages"] ? " is" : " and the changed pages are"} in .pr/.`);
process.exitCode = [...steps, ...laterSteps].every(({ outcome }) => outcome.passed) ? 0 : 1;

/** The steps that need only the data, the changesets and the wording of the brief. */
async function textSteps(): Promise<Step[]> {
  const diff = unionstate(["diff", base.commit, "--format", "markdown"], "nothing");
  const changeset = unionstate(["changeset", "--check", "--base", base.commit], "nothing");
  return [
    { title: "Check of the data", outcome: { ...check, summary: "" } },
    {
      title: "Changes",
      outcome: { ...diff, summary: diff.output.trim().replaceAll(`\`${base.commit}\``, `\`${base.name}\``) },
    },
    { title: "Changeset", outcome: { ...changeset, summary: changeset.output.trim().replace(/^/gm, "- ") } },
    { title: "Sentences of the brief", outcome: isBuilt ? await sentencesSince(base.commit) : notBuilt },
  ];
}

/**
 * Writes the summary to its file, and to the page of the job:
 * https://docs.github.com/actions, “Adding a job summary”. GitHub shows the texts of all steps below each other.
 */
function write(summary: string, ofJob: string): void {
  writeFileSync(summaryFile, summary);
  if (process.env.GITHUB_STEP_SUMMARY) writeFileSync(process.env.GITHUB_STEP_SUMMARY, ofJob);
}

/** Loaded late: both need files that have to be built before. */
async function laterOutcome(title: string): Promise<Outcome> {
  if (title !== later[0]) return (await import("./changed-pages.ts")).changedPages(base.commit, join(folder, "pages"));
  if (turbo(["release", "--filter=@unionstate/dataset", "--output-logs=errors-only"], "failure") !== 0)
    return { passed: false, summary: "The files of the release were not built: see the log." };
  return (await import("./stale-samples.ts")).staleFiles();
}

/** The commit at which this branch left its target: `--base`, the target of the pull request, or `main`. */
function baseCommit(ref: string | undefined): { readonly commit: string; readonly name: string } {
  const target = process.env.GITHUB_BASE_REF;
  const refs = ref ? [ref] : [...(target ? [`origin/${target}`] : []), "origin/main", "main"];
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
    return status === 0 && stdout ? stdout.trim() : undefined;
  };
  for (const each of refs) {
    const commit = git("merge-base", "--end-of-options", "HEAD", each);
    if (!commit) continue;
    const short = git("rev-parse", "--short", "--end-of-options", commit)?.replace(/^--end-of-options\s*/, "");
    const branch = each.replace(/^origin\//, "");
    return { commit, name: commit.startsWith(branch) ? (short ?? commit) : `${branch} at ${short ?? commit}` };
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
