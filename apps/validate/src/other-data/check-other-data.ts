import { lstatSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { parseJson, type TextFile } from "@unionstate/schema";
import type { Checked } from "../check-data.ts";
import { WrongUsage } from "../commands/wrong-usage.ts";
import { visible } from "../formats/visible.ts";
import { listFiles } from "../reading/list-files.ts";
import { readText } from "../reading/read-text.ts";
import { checkWithSchemas, type SchemaFile } from "./check-with-schemas.ts";

/**
 * Reads and checks the records of another dataset by its own schemas.
 *
 * @param data the folder of its records, each in a folder that is named after its schema
 * @param schemas the folder of its schemas
 * @param from the folder that paths start from, and are shown from
 * @throws WrongUsage where a folder does not exist, or a schema is none
 */
export function checkOtherData(data: string, schemas: string, from: string): Checked {
  const home = realpathSync(from);
  const { files, problems } = filesIn(data, home);
  const readable = files.filter(({ unread }) => !unread);
  const found = [
    ...problems,
    ...files.flatMap(({ unread }) => unread ?? []),
    ...checked(readable, schemasIn(schemas, home)),
  ];
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    files,
    problems: found.sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    ),
    textOf: (path) => texts.get(path) ?? "",
  };
}

function checked(files: readonly TextFile[], schemas: readonly SchemaFile[]) {
  try {
    return checkWithSchemas(files, schemas);
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongUsage(visible(error.message));
    throw error;
  }
}

function filesIn(typed: string, home: string) {
  const folder = resolve(home, typed);
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUsage(`\`${visible(typed)}\` is no folder.`);
  }
  const shown = relative(home, folder).split(sep).join("/");
  const { files, problems } = listFiles(folder, shown);
  return { files: files.map((path) => readText(join(folder, path), `${shown}${path}`)), problems };
}

function schemasIn(typed: string, home: string): SchemaFile[] {
  const { files } = filesIn(typed, home);
  return files
    .filter(({ path }) => path.endsWith(".json"))
    .map((file) => {
      const { value, problems } = parseJson(file);
      const [fault] = file.unread ? [file.unread] : problems;
      if (fault)
        throw new WrongUsage(visible(`\`${file.path}\` is no JSON Schema, line ${fault.line}: ${fault.message}`));
      return { path: file.path, schema: value as SchemaFile["schema"] };
    });
}
