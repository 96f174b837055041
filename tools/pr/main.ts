/**
 * `npm run pr [-- --base <ref>] [--no-pages]` runs the checks of a pull request locally. First the text, in seconds: it
 * checks the data, describes what changed since the base, checks the changeset, and lists the sentences of the brief that
 * are false or have to be read again. Then it runs the samples of the documentation and draws the pages of brief and data
 * book that look different. The summary and the pictures go to `.pr/`, which the workflow offers for download.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, root, turbo, unionstate } from "../workspace.ts";
import type { Outcome } from "./brief-sentences.ts";
import { type Step, summaryText } from "./summary-text.ts";

const { values } = parseArgs({ options: { base: { type: "string" }, "no-pages": { type: "boolean" } } });
const folder = join(root, ".pr");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const base = baseCommit(values.base);
if (build("@unionstate/schema") !== 0) process.exit(1);

const check = unionstate(["check"]);
const diff = unionstate(["diff", base.commit, "--format", "markdown"], "nothing");
const changeset = unionstate(["changeset", "--check", "--base", base.commit], "nothing");
const isBuilt = check.passed && build("@unionstate/dataset") === 0;
const notBuilt: Outcome = { passed: false, summary: "Not built, because the data has errors." };
const steps: Step[] = [
  { title: "Check of the data", outcome: { ...check, summary: "" } },
  {
    title: "Changes",
    outcome: { ...diff, summary: diff.output.trim().replaceAll(`\`${base.commit}\``, `\`${base.name}\``) },
  },
  { title: "Changeset", outcome: { ...changeset, summary: changeset.output.trim().replace(/^/gm, "- ") } },
  { title: "Sentences of the brief", outcome: isBuilt ? await sentencesSince(base.commit) : notBuilt },
];
const later = ["Samples and generated files", "Pages of brief and data book"];

const text = summaryText(steps, later);
write(text);
console.log(`\n${text}`);
for (const title of values["no-pages"] ? [] : later) {
  const outcome = isBuilt ? await laterOutcome(title) : notBuilt;
  steps.push({ title, outcome });
  console.log(`## ${title}\n\n${outcome.summary}\n`);
}
write(summaryText(steps, values["no-pages"] ? later : []));
console.log(`The summary${values["no-pages"] ? " is" : " and the changed pages are"} in .pr/.`);
process.exitCode = steps.every(({ outcome }) => outcome.passed) ? 0 : 1;

/** GitHub shows this file on the page of the job: https://docs.github.com/actions, “Adding a job summary”. */
function write(summary: string): void {
  writeFileSync(join(folder, "summary.md"), summary);
  if (process.env.GITHUB_STEP_SUMMARY) writeFileSync(process.env.GITHUB_STEP_SUMMARY, summary);
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
