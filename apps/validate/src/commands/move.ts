import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFile } from "@unionstate/files";
import { collections, nearest } from "@unionstate/schema";
import { readTextFile } from "@unionstate/schema/node";
import { dataFolder, readData } from "../check-data.ts";
import { type Command, type Environment, type Output, UsageError } from "../command.ts";
import { mentionsOf, renamedMentions } from "../move/mentions.ts";
import { type Move, type MovePlan, planMove } from "../move/plan-move.ts";
import { planWithdrawal } from "../move/plan-withdrawal.ts";
import { nameText, type RecordName } from "../move/replace-references.ts";
import { exemptionsFile } from "../source/exemptions.ts";
import { shortened, visible } from "../terminal.ts";
import { changeset } from "./changeset.ts";

/** `rename`: gives a record another id, and changes every reference to it. */
export const rename: Command = moveCommand("rename");

/** `merge`: unites a record with another, and changes every reference to it. */
export const merge: Command = moveCommand("merge");

function moveCommand(kind: Move["kind"]): Command {
  return {
    options: { "dry-run": { type: "boolean" }, reason: { type: "string" } },
    async run({ paths, options }, environment, output) {
      const { root } = environment;
      const [first = "", second = "", ...more] = paths;
      if (second === "" || more.length > 0) {
        const usage = kind === "rename" ? "<collection/id> <new-id>" : "<collection/from> <collection/into>";
        throw new UsageError(`Missing or extra argument. Use \`npm run ${kind} -- ${usage}\`.`);
      }
      const from = recordName(first);
      const to = recordName(second.includes("/") ? second : `${from.collection}/${second}`);
      const usual = kind === "rename" ? "The record has a new id." : `The record was merged into \`${nameText(to)}\`.`;
      const reason = typeof options.reason === "string" ? options.reason : usual;
      const move: Move = { kind, from, to, ...(isReleased(root) && { reason }) };
      const data = readData(root);
      const moved = planMove(move, data, readTextFile(join(root, exemptionsFile), exemptionsFile));
      const sameId = data.records.filter(({ text }) => text.includes(`"id": "${from.id}"`));
      const mentions = await renamedMentions(root, from, to, sameId.length === 1);
      const plan = { ...moved, written: [...moved.written, ...mentions] };
      const isDryRun = options["dry-run"] === true;
      if (!isDryRun) carryOut(plan, root);
      const [verb, link] = kind === "rename" ? ["rename", "to"] : ["merge", "into"];
      const done = isDryRun ? `Would ${verb}` : `${verb[0]?.toUpperCase()}${verb.slice(1)}d`;
      output.write(report(`${done} \`${nameText(from)}\` ${link} \`${nameText(to)}\`.`, plan, isDryRun));
      await finish(from, plan, isDryRun, options.reason, environment, output);
      return 0;
    },
  };
}

/** `withdraw`: removes a record that nothing replaces. */
export const withdraw: Command = {
  options: { "dry-run": { type: "boolean" }, reason: { type: "string" } },
  async run({ paths: [first = "", ...more], options }, environment, output) {
    if (first === "" || more.length > 0) {
      throw new UsageError("Missing or extra argument. Use `npm run withdraw -- <collection/id> --reason <text>`.");
    }
    const { root } = environment;
    const name = recordName(first);
    const reason = typeof options.reason === "string" ? options.reason.trim() : "";
    if (reason === "" && isReleased(root)) {
      throw new UsageError(
        "Missing `--reason <text>`: why the record is withdrawn, in a sentence for users of its id.",
      );
    }
    const plan = planWithdrawal(name, isReleased(root) ? reason : undefined, readData(root));
    const isDryRun = options["dry-run"] === true;
    if (!isDryRun) carryOut(plan, root);
    output.write(report(`${isDryRun ? "Would withdraw" : "Withdrew"} \`${nameText(name)}\`.`, plan, isDryRun));
    await finish(name, plan, isDryRun, reason, environment, output);
    return 0;
  },
};

/** Lists the lines that only a person can change, and describes the change for the next release. */
async function finish(
  from: RecordName,
  plan: MovePlan,
  isDryRun: boolean,
  reason: unknown,
  environment: Environment,
  output: Output,
) {
  const changed = isDryRun ? plan.written.map(({ path }) => path) : [];
  const mentions = (await mentionsOf(environment.root, from.id)).filter(
    (line) => !line.startsWith(plan.removed) && !changed.some((path) => line.startsWith(`${path}:`)),
  );
  if (mentions.length > 0) {
    const shown = mentions.slice(0, maxMentions).map((line) => `  ${shortened(line)}\n`);
    const rest = mentions.length - shown.length;
    output.write(`\nOutside the data, \`${from.id}\` occurs in these lines. Change those that mean the record:\n`);
    output.write(`${shown.join("")}${rest > 0 ? `  and ${rest} more\n` : ""}`);
  }
  if (isDryRun) return;
  output.write("\n");
  if (!isReleased(environment.root)) {
    output.write("Nothing has been released yet, so the old id needs neither redirect nor tombstone.\n");
  }
  try {
    // Without a redirect or tombstone, the changeset is the only place for the reason.
    const message = typeof reason === "string" && reason !== "" && !isReleased(environment.root) ? reason : undefined;
    await changeset.run({ paths: [], options: { message } }, environment, output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.write(`No changeset was written. ${error.message}\n`);
  }
}

/** The most lines outside the data that are listed: an id such as `russia` is a common word. */
const maxMentions = 40;

/** @throws UsageError if the text is not the collection and id of a record */
function recordName(text: string): RecordName {
  const [folder = "", id = "", ...more] = text
    .replace(`${dataFolder}/`, "")
    .replace(/\.json$/, "")
    .split("/");
  const collection = collections.find((known) => known === folder);
  const pattern = collection === "citations" ? /^note-[1-9]\d*$/ : /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  if (collection && more.length === 0 && pattern.test(id) && id.length <= 80) return { collection, id };
  if (more.length > 0 || id === "") {
    throw new UsageError(
      `\`${visible(text)}\` is not a collection and an id. Write, for example, \`polls/two-unions\`.`,
    );
  }
  if (!collection) {
    const near = nearest(folder, collections);
    const fix = near ? `Did you mean \`${near}\`?` : `Use one of: ${collections.join(", ")}.`;
    throw new UsageError(`Unknown collection \`${visible(folder)}\`. ${fix}`);
  }
  const form =
    collection === "citations"
      ? "Write `note-` and the number of the footnote, such as `note-33`."
      : "Write small letters and digits, words joined by hyphens, at most 80 characters, such as `two-unions`.";
  throw new UsageError(`Invalid id \`${visible(id)}\`. ${form}`);
}

/** Before the first release, nobody uses the ids: no redirects are needed. */
function isReleased(root: string): boolean {
  const manifest: { version?: unknown } = JSON.parse(readFileSync(join(root, "packages/dataset/package.json"), "utf8"));
  return manifest.version !== "0.0.0";
}

function carryOut({ written, removed }: MovePlan, root: string): void {
  for (const { path, text } of written) writeFile(join(root, path), text);
  rmSync(join(root, removed));
}

function report(done: string, plan: MovePlan, isDryRun: boolean): string {
  const { written, removed, differences, problems } = plan;
  const lines = [
    `${done}${isDryRun ? " No file was changed." : ""}`,
    `  delete ${removed}`,
    ...written.map(({ path }) => `  write  ${path}`),
  ];
  if (differences.length > 0) {
    lines.push("", "The records differ in these fields. Decide for each, and correct the record if necessary:");
    for (const { field, kept, dropped } of differences) {
      // A name that is not the name any more is among the other names.
      const added = field === "name" ? " (kept as another name, in `variants`)" : "";
      lines.push(`  ${field}`, `    kept:    ${json(kept)}`, `    dropped: ${json(dropped)}${added}`);
    }
  }
  if (problems.length > 0) {
    lines.push("", "Problems that result:");
    for (const { file, line, message, fix } of problems) {
      lines.push(`  ${visible(file)}:${line} ${visible([message, fix].filter(Boolean).join(" "))}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

const json = (value: unknown): string => (value === undefined ? "(none)" : shortened(JSON.stringify(value)));
