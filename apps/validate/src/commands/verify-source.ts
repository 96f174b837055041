import { checkData } from "../check-data.ts";
import type { Command } from "../command.ts";
import { formatNamed, formatOption, formats } from "../formats/formats.ts";
import { printedStrings } from "../source/printed-strings.ts";
import { sourceRules } from "../source/rules.ts";
import { firstPageOption, readGivenSource } from "./source-option.ts";

/** `verify-source`: checks that a copy of the paper prints what the records quote, on the pages that they name. */
export const verifySource: Command = {
  options: { ...firstPageOption, ...formatOption },
  async run(args, environment, output) {
    const format = formatNamed(args.options.format, environment.env);
    const source = await readGivenSource(args, environment);
    const { records, problems, files, textOf } = checkData([], environment, { rules: sourceRules(source) });
    const checked = files.map(({ path }) => path);
    const write = await formats[format]();
    output.write(write({ problems, textOf, checked, colour: output.colour }));
    const strings = [...printedStrings(records)].length;
    // JSON output contains the report only.
    if (format !== "json") output.write(`${strings} printed strings looked up on ${source.length} pages.\n`);
    return problems.length === 0 ? 0 : 1;
  },
};
