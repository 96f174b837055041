import type { Problem } from "@unionstate/schema";
import { checkData } from "../check-data.ts";
import { type Command, UsageError } from "../command.ts";
import { formatNamed, formatOption, formats } from "../formats/formats.ts";

/** Checks the records: their JSON and shape, and the rules across them. */
export const check: Command = {
  options: {
    ...formatOption,
    strict: { type: "boolean" },
    fix: { type: "boolean" },
    watch: { type: "boolean" },
  },
  async run({ paths, options }, environment, output) {
    const strict = options.strict === true;
    if (options.watch) {
      if (options.fix) throw new UsageError("`--watch` and `--fix` cannot be combined.");
      if (options.format !== undefined && options.format !== "pretty") {
        throw new UsageError("`--watch` supports only the format `pretty`.");
      }
      const { watchData } = await import("../watch/watch-data.ts");
      const until = environment.interrupted?.() ?? new AbortController().signal;
      return exitCode(await watchData(paths, environment, until, output), strict);
    }
    const format = formatNamed(options.format, environment.env);
    let checked = checkData(paths, environment);
    if (options.fix) {
      const { fixFiles } = await import("../fix/fix-files.ts");
      // JSON output contains the report only.
      const log = format === "json" ? () => undefined : (line: string) => output.write(`${line}\n`);
      if (fixFiles(environment.root, checked.files, checked.problems, log)) checked = checkData(paths, environment);
    }
    const { files, problems, textOf } = checked;
    const write = await formats[format]();
    output.write(write({ problems, textOf, checked: files.map(({ path }) => path), colour: output.colour }));
    return exitCode(problems, strict);
  },
};

const exitCode = (problems: readonly Problem[], strict: boolean): 0 | 1 =>
  problems.some(({ severity }) => strict || severity === "error") ? 1 : 0;
