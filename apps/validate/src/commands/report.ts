import { lstatSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeFile } from "@unionstate/files";
import { z } from "zod";
import { readData } from "../check-data.ts";
import { type Command, UsageError } from "../command.ts";
import { markdownWords } from "../diff/markdown.ts";
import { type Correction, correct, UnusableReport } from "../report/correct.ts";
import { type Report, readForm } from "../report/form.ts";
import { changeset } from "./changeset.ts";

/**
 * `report`: makes the correction that a reader reports in an issue. Writes `title.txt`, `body.md` and `commit.txt` of a
 * pull request to a folder or, if the report cannot be carried out, `comment.md` for the reader.
 */
export const report: Command = {
  options: { out: { type: "string" } },
  async run({ paths: [path = "", ...more], options }, environment, output) {
    if (path === "" || more.length > 0 || typeof options.out !== "string") {
      throw new UsageError("Missing or extra argument. Use `npm run report -- <event> --out <folder>`.");
    }
    const { root, from } = environment;
    const out = resolve(from, options.out);
    const issue = readIssue(resolve(from, path));
    const refuse = (problems: readonly string[]): 1 => {
      writeFile(join(out, "comment.md"), commentText(problems));
      output.write("The report cannot be carried out. Wrote comment.md.\n");
      return 1;
    };
    const form = readForm(issue.body);
    if ("problems" in form) return refuse(form.problems);
    try {
      const correction = correct(form.report, readData(root));
      writeFile(join(root, correction.file.path), correction.file.text);
      const message = `Correct \`${correction.record}\`, reported by ${text(reporter(issue, form.report))}.`;
      const described: string[] = [];
      await changeset.run({ paths: [], options: { message } }, environment, {
        write: (more) => described.push(more),
        colour: false,
      });
      const title = `Correct ${correction.record} (report ${issue.number})`;
      writeFile(join(out, "title.txt"), title);
      writeFile(join(out, "body.md"), bodyText(issue, form.report, correction, described.join("")));
      writeFile(join(out, "commit.txt"), commitText(issue, title));
      output.write(`Corrected ${correction.file.path}. Wrote title.txt, body.md and commit.txt.\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof UnusableReport)) throw error;
      return refuse([error.message]);
    }
  },
};

/** What is used of the event of an issue: https://docs.github.com/webhooks/webhook-events-and-payloads#issues. */
const event = z.object({
  issue: z.object({
    number: z.int().positive(),
    body: z.string().nullable(),
    user: z.object({ login: z.string().regex(/^[A-Za-z0-9-]{1,39}$/), id: z.int().positive() }),
  }),
});

type Issue = z.infer<typeof event>["issue"] & { readonly body: string };

const maxEvent = 2 ** 20;

function readIssue(file: string): Issue {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size > maxEvent) throw new UsageError("The event is not a file of at most 1 MB.");
  const parsed = event.safeParse(jsonIn(file));
  if (!parsed.success) throw new UsageError("The file is not the event of an issue.");
  const { issue } = parsed.data;
  return { ...issue, body: issue.body ?? "" };
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Text of the report as Markdown: it cannot create a link, mention, tag or heading. */
const text = (typed: string): string => markdownWords([{ text: typed }]);
const code = (typed: string): string => markdownWords([{ code: typed }]).replaceAll("|", "\\|");

/** Who is credited. */
const reporter = ({ user }: Issue, { credit }: Report): string => credit || user.login;

function bodyText(issue: Issue, report: Report, correction: Correction, described: string): string {
  const { record, problems, remarks } = correction;
  const verdict = problems.map(
    ({ severity, file, line, rule, message, fix }) =>
      `- ${severity} in ${code(`${file}:${line}`)}: ${text([message, fix].filter(Boolean).join(" "))} (${code(rule)})`,
  );
  const rows = [
    ["Record", code(record)],
    ["Field", code(report.field)],
    ["Old value", text(report.now)],
    ["New value", text(report.should)],
    ["Page", text(report.page)],
    ["Kind of error", text(report.kind)],
    ["Reported by", text(reporter(issue, report))],
  ];
  return `${[
    `This change was made from the report in #${issue.number}. Compare it with the paper before you merge it.`,
    `| | |\n| --- | --- |\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join("\n")}`,
    "## Check",
    verdict.length > 0 ? verdict.join("\n") : "The check finds no new problem in the data.",
    ...(remarks.length > 0 ? [remarks.map((remark) => `- ${text(remark)}`).join("\n")] : []),
    "## Changeset",
    described.trim().replace(/^/gm, "    "),
    `Closes #${issue.number}.`,
  ].join("\n\n")}\n`;
}

const commentText = (problems: readonly string[]): string =>
  `Thank you for the report. It could not be turned into a change automatically:\n\n${problems
    .map((problem) => `- ${text(problem)}\n`)
    .join(
      "",
    )}\nA maintainer will make the change by hand, or you can edit the report; it is read again when its label is set again.\n`;

/** The address with which GitHub shows the reader as an author of the commit, from the public number of the account. */
const commitText = ({ number, user }: Issue, title: string): string =>
  `${title}\n\nFrom the report in #${number}.\n\nCo-authored-by: ${user.login} <${user.id}+${user.login}@users.noreply.github.com>\n`;
