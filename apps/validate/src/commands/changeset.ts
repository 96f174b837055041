import { changedPaths, mergeBase, readChangesets } from "../changesets/read.ts";
import { compareBumps, requiredBumps } from "../changesets/required.ts";
import { changesetName, changesetText, writeChangeset } from "../changesets/write.ts";
import { type Command, UsageError } from "../command.ts";
import { describeDifference } from "../diff/describe.ts";
import { oneLine } from "../diff/plain-text.ts";
import { readSide } from "../diff/read-side.ts";

/** `changeset`: describes the current change for the next release, with the version bump that it requires. */
export const changeset: Command = {
  options: { check: { type: "boolean" }, base: { type: "string" }, message: { type: "string" } },
  async run({ paths, options }, environment, output) {
    if (paths.length > 0) throw new UsageError(`Unexpected argument \`${paths[0]}\`: changeset accepts only options.`);
    const { root } = environment;
    const base = await mergeBase(root, textOption(options.base));
    const difference = describeDifference(await readSide(base, environment), await readSide(undefined, environment));
    const { changes, notCompared } = difference;
    for (const { file, why } of notCompared) {
      output.write(`Cannot compare ${oneLine(file)}: ${oneLine(why)} Run \`npm run check\`.\n`);
    }
    if (notCompared.length > 0) return 1;

    const changed = await changedPaths(root, base);
    const required = requiredBumps(difference, changed);
    if (required.length === 0) {
      output.write("No change affects users of the packages: no changeset is required.\n");
      return 0;
    }
    const { missing, sufficient, problems } = compareBumps(required, readChangesets(root, changed));
    if (options.check || missing.length === 0) {
      const result = options.check ? [] : ["No file was written: the changesets are sufficient."];
      for (const sentence of [...problems, ...sufficient, ...result]) output.write(`${oneLine(sentence)}\n`);
      return options.check && problems.length > 0 ? 1 : 0;
    }
    const message = textOption(options.message)?.replace(/\s+/g, " ").trim() || undefined;
    if (changes.length === 0 && message === undefined) {
      throw new UsageError(
        `Only code has changed (${missing.map(({ why }) => why).join("; ")}), and a comparison of data cannot describe it. Describe it with \`npm run changeset -- --message "…"\`.`,
      );
    }
    const text = changesetText(missing, changes, message);
    const path = writeChangeset(root, changesetName(changes), text);
    output.write(`Wrote ${path}:\n\n${text}`);
    return 0;
  },
};

const textOption = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
