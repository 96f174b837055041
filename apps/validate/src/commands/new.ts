import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { writeFile } from "@unionstate/files";
import { type Collection, collections, nearest } from "@unionstate/schema";
import { readData } from "../check-data.ts";
import { type Command, UsageError } from "../command.ts";
import { fieldNames, missingFields, type Values } from "../new/fill-form.ts";
import { withHistory } from "../new/history.ts";
import { makeRecord, UnfinishedRecord } from "../new/make-record.ts";
import { scriptPrompts, terminalPrompts } from "../new/prompts.ts";
import { visible } from "../terminal.ts";

/** `new`: asks for the fields of a record and writes its file. */
export const newRecord: Command = {
  options: { set: { type: "string", multiple: true } },
  async run({ paths: [name = "", ...more], options }, { root, from }, output) {
    const collection = collections.find((known) => known === name);
    if (!collection) {
      const near = name ? nearest(name, collections) : undefined;
      const problem = name ? `Unknown collection \`${visible(name)}\`.` : "Missing collection.";
      throw new UsageError(
        `${problem} ${near ? `Did you mean \`${near}\`?` : `Use one of: ${collections.join(", ")}.`}`,
      );
    }
    if (more.length > 0) throw new UsageError(`Unexpected argument \`${visible(more.join(" "))}\`.`);
    const given = givenFields(options.set, collection);
    if (!process.stdin.isTTY) assertComplete(collection, given);
    const prompts = process.stdin.isTTY ? await terminalPrompts() : scriptPrompts;
    try {
      const { records } = readData(root);
      const { file, problems } = await withHistory(prompts, (asked) => makeRecord(collection, given, asked, records));
      const path = join(root, file.path);
      if (existsSync(path)) throw new UsageError(`\`${file.path}\` already exists.`);
      writeFile(path, file.text);
      output.write(`Wrote ${relative(from, path)}.\n`);
      for (const { message, fix } of problems) output.write(`To do: ${[message, fix].filter(Boolean).join(" ")}\n`);
      return 0;
    } catch (error) {
      // Ctrl-C at a question.
      if (error instanceof Error && error.name === "ExitPromptError") {
        output.write("No file was written.\n");
        return 1;
      }
      if (!(error instanceof UnfinishedRecord)) throw error;
      const lines = error.problems.map(
        ({ rule, message, expected, fix }) =>
          `  ${[message, expected && `Expected: ${expected}`, fix].filter(Boolean).join(" ")} (${rule})\n`,
      );
      output.write(`${error.message}\n${lines.join("")}\n${error.text}`);
      return 1;
    }
  },
};

/** @throws UsageError that lists the required fields, because nobody can be asked for them */
function assertComplete(collection: Collection, given: Values): void {
  const missing = missingFields(collection, given);
  if (missing.length === 0) return;
  const evidence = missing.some((line) => line.startsWith("evidence:"))
    ? `\nLists and objects are JSON: --set 'evidence=[{"page":24,"section":"sharp-power"}]'`
    : "";
  throw new UsageError(
    `Missing fields, and no terminal to ask for them. Give each with \`--set <field>=<value>\`.\n${missing.map((line) => `  ${line}`).join("\n")}${evidence}`,
  );
}

/** The fields given with `--set <field>=<value>`. A value that is valid JSON is read as JSON, any other as text. */
function givenFields(set: unknown, collection: Collection): Values {
  const known = ["unknown", ...fieldNames(collection)];
  const pairs = Array.isArray(set) ? set.map(String) : [];
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, field, value] = /^([$\w-]+)=(.*)$/s.exec(pair) ?? [];
      if (field === undefined || value === undefined) {
        throw new UsageError(`Invalid option \`--set ${visible(pair)}\`. Write \`--set <field>=<value>\`.`);
      }
      if (!known.includes(field)) {
        throw new UsageError(`Unknown field \`${field}\` of ${collection}. Use one of: ${known.join(", ")}.`);
      }
      return [field, jsonOrText(value)];
    }),
  );
}

function jsonOrText(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
