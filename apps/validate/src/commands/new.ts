import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { writeFile } from "@unionstate/files";
import { type Collection, collections, formatRecord, recordSchemas } from "@unionstate/schema";
import { readData } from "../check-data.ts";
import { type Command, UsageError } from "../command.ts";
import { givenFields } from "../new/given-fields.ts";
import { makeRecord, Unfinished } from "../new/make-record.ts";
import { scriptAsker } from "../new/script-asker.ts";

/** A form for a new record: it asks for the fields, offers ids and words by name, and writes a valid file. */
export const newRecord: Command = {
  usage: "new COLLECTION [--set FIELD=VALUE …]",
  about: "Asks for the fields of a new record, offers what they may hold, and writes its file.",
  examples: [
    ["npm run new -- events", "asks for every field, and offers the optional ones"],
    [`npm run new -- relations --set subject=belarus --set predicate=wants --set object=russia`, "asks for the rest"],
    [`npm run new -- figures --set 'value={"kind":"exact","value":12,"unit":"{aircraft}"}'`, "values can be JSON"],
  ],
  options: { set: { type: "string", multiple: true } },
  async run({ paths: [name, ...more], options }, { root, from }, output) {
    const collection = collections.find((known) => known === name);
    if (!collection || more.length > 0)
      throw new UsageError(`\`new\` takes one collection; there are: ${collections.join(", ")}.`);
    const given = givenFields(options.set, collection);
    const asker = process.stdin.isTTY ? (await import("../new/terminal-asker.ts")).terminalAsker : scriptAsker;
    const { records: files } = readData(root);
    try {
      const { file, problems } = await makeRecord(collection, given, asker, files, format);
      if (existsSync(join(root, file.path))) throw new UsageError(`${join(root, file.path)} exists already.`);
      writeFile(join(root, file.path), file.text);
      output.write(`${relative(from, join(root, file.path))} is written.\n`);
      for (const { message, fix } of problems)
        output.write(`Still to do: ${[message, fix].filter(Boolean).join(" ")}\n`);
      return 0;
    } catch (error) {
      // Ctrl-C at a question.
      if (error instanceof Error && error.name === "ExitPromptError") {
        output.write("Nothing was written.\n");
        return 1;
      }
      if (!(error instanceof Unfinished)) throw error;
      const told = error.problems.map(
        ({ rule, message, fix }) => `  ${[message, fix].filter(Boolean).join(" ")} ${rule}\n`,
      );
      output.write(`${error.message}\n${told.join("")}\n${error.text}`);
      return 1;
    }
  },
};

const format = (record: unknown, collection: Collection): string => formatRecord(record, recordSchemas[collection]);
