import { type Command, UsageError } from "../command.ts";
import { describeDifference } from "../diff/describe.ts";
import { diffFormats } from "../diff/formats.ts";
import { readSide } from "../diff/read-side.ts";

/** `diff`: compares two commits or releases. */
export const diff: Command = {
  options: { format: { type: "string" } },
  async run({ paths, options }, environment, output) {
    const format = options.format ?? "pretty";
    const show = new Map(Object.entries(diffFormats)).get(String(format));
    if (!show) {
      throw new UsageError(`Unknown format \`${format}\`. Use one of: ${Object.keys(diffFormats).join(", ")}.`);
    }
    const [base, head, ...more] = paths;
    if (!base || head === "" || more.length > 0)
      throw new UsageError("Missing or extra argument. Use `npm run diff -- <base> [<head>]`.");
    const difference = describeDifference(await readSide(base, environment), await readSide(head, environment));
    output.write(show(difference, output.colour));
    return difference.notCompared.length === 0 ? 0 : 1;
  },
};
