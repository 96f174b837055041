import { type Command, UsageError } from "../command.ts";
import { differenceOf } from "../diff/difference-of.ts";
import { diffFormats } from "../diff/formats/diff-formats.ts";
import { readSide } from "../diff/reading/read-side.ts";

/** What changed between two commits or releases, as data and in words. */
export const diff: Command = {
  usage: `diff BASE [HEAD] [--format ${Object.keys(diffFormats).join("|")}]`,
  about:
    "Tells what changed between two commits or releases, and the smallest honest bump. Each side is a git ref, a folder or a tarball of the dataset; HEAD is the working tree if it is not named.",
  examples: [
    ["npm run diff -- main", "what I have changed since main"],
    ["npm run diff -- v1.0.0 v1.1.0", "what a release brought"],
    ["npm run diff -- main --format markdown", "the same, to paste into a pull request"],
    ["npm run diff -- unionstate-dataset-1.0.0.tgz node_modules/@unionstate/dataset", "two releases from npm"],
  ],
  options: { format: { type: "string" } },
  async run({ paths, options }, environment, output) {
    const format = options.format ?? "pretty";
    if (typeof format !== "string" || !Object.hasOwn(diffFormats, format)) {
      throw new UsageError(`There is no format \`${format}\`; there are: ${Object.keys(diffFormats).join(", ")}.`);
    }
    const [base, head, ...more] = paths;
    if (!base || head === "" || more.length > 0)
      throw new UsageError("Name one or two things to compare: `diff BASE [HEAD]`.");
    const difference = differenceOf(await readSide(base, environment), await readSide(head, environment));
    output.write(diffFormats[format as keyof typeof diffFormats](difference, output.colour));
    return difference.notCompared.length === 0 ? 0 : 1;
  },
};
