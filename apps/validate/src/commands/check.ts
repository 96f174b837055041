import { type Checked, checkData } from "../check-data.ts";
import { formats } from "../formats/formats.ts";
import type { Asked, Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { formatNamed, formatOption } from "./format-option.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** Rings 1 and 2: the shape of each record, and how the records hang together. */
export const check: Command = {
  usage: `check [paths…] [--format ${Object.keys(formats).join("|")}] [--strict] [--fix | --watch | --data FOLDER --schemas FOLDER]`,
  about: "Reads every record and reports all problems at once. Warnings alone leave the exit code at 0.",
  examples: [
    ["npm run check", "all records"],
    ["npm run check -- packages/dataset/data/polls", "only problems in these files or folders"],
    ["npm run check -- --fix", "mends form, order and stray spaces first, and nothing else"],
    ["npm run check -- --watch", "checks again whenever a file changes; Ctrl-C ends it"],
    ["npm run check -- --strict", "warnings count as errors, too"],
    ["npm run check -- --format github", "annotations for GitHub Actions; sarif, json, junit for other programs"],
    ["npm run check -- --data birds --schemas schemas", "records of another dataset, by its own JSON Schemas"],
  ],
  options: {
    ...formatOption,
    strict: { type: "boolean" },
    fix: { type: "boolean" },
    watch: { type: "boolean" },
    data: { type: "string" },
    schemas: { type: "string" },
  },
  async run({ paths, options }, surroundings, output) {
    const { root, from } = surroundings;
    const strict = options.strict === true;
    if (options.watch) {
      if (options.fix || options.data) throw new WrongUsage("`--watch` and `--fix` or `--data` do not go together.");
      if (options.format !== undefined && options.format !== "pretty") {
        throw new WrongUsage("`--watch` is for people: it has the format `pretty` only.");
      }
      const { watchData } = await import("../watch/watch-data.ts");
      const until = surroundings.interrupted?.() ?? new AbortController().signal;
      return exitCode(await watchData(paths, surroundings, until, output), strict);
    }
    const name = formatNamed(options.format, surroundings.env);
    const other = await otherData(options, from);
    let found = other ?? checkData(paths, root, from);
    if (options.fix) {
      const { fixFiles } = await import("../fix/fix-files.ts");
      // Of the formats for programs nothing but the report may stand in the output.
      const say =
        name === "pretty" || name === "github" ? (line: string) => output.write(`${line}\n`) : () => undefined;
      if (fixFiles(root, found.files, found.problems, say)) found = checkData(paths, root, from);
    }
    const { files, problems, textOf } = found;
    const format = await formats[name]();
    output.write(format({ problems, textOf, checked: files.map(({ path }) => path), colour: output.colour }));
    return exitCode(problems, strict);
  },
};

async function otherData({ data, schemas, fix }: Asked["options"], from: string): Promise<Checked | undefined> {
  if (data === undefined && schemas === undefined) return undefined;
  if (typeof data !== "string" || typeof schemas !== "string") {
    throw new WrongUsage("`--data` and `--schemas` go together: the records, and the schemas that they keep to.");
  }
  if (fix) throw new WrongUsage("`--data` is only checked: `--fix` knows the form of this dataset alone.");
  const { checkOtherData } = await import("../other-data/check-other-data.ts");
  return checkOtherData(data, schemas, from);
}
