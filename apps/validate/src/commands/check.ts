import { checkFiles } from "@unionstate/schema";
import { formats } from "../formats/formats.ts";
import { readData } from "../read-data.ts";
import type { Command } from "./command.ts";
import { formatNamed, formatOption } from "./format-option.ts";

/** Rings 1 and 2: the shape of each record, and how the records hang together. */
export const check: Command = {
  usage: `check [paths…] [--format ${Object.keys(formats).join("|")}]`,
  about: "Reads every record and reports all problems at once.",
  examples: [
    ["npm run check", "all records"],
    ["npm run check -- packages/dataset/data/polls", "only problems in these files or folders"],
    ["npm run check -- --format github", "annotations for GitHub Actions"],
  ],
  options: formatOption,
  async run({ paths, options }, { env, root, from }, output) {
    const format = formatNamed(options.format, env);
    const data = readData(paths, root, from);
    const { problems } = checkFiles(data.files);
    const wanted = problems.filter(({ file }) => data.wanted(file));
    const checked = data.files.filter(({ path }) => data.wanted(path)).length;
    output.write(formats[format]({ problems: wanted, textOf: data.textOf, checked, colour: output.colour }));
    return wanted.length === 0 ? 0 : 1;
  },
};
