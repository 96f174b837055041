import { changedPaths, mergeBase } from "../changesets/base.ts";
import { checkChangesets, readChangesets } from "../changesets/declared-bumps.ts";
import { requiredBumps } from "../changesets/required-bumps.ts";
import { changesetName, changesetText, writeChangeset } from "../changesets/write-changeset.ts";
import { type Command, UsageError } from "../command.ts";
import { describeDifference } from "../diff/describe.ts";
import { oneLine } from "../diff/plain-text.ts";
import { readSide } from "../diff/read-side.ts";

/** `changeset`: describes the current change for the next release, with the version bump that it requires. */
export const changeset: Command = {
  usage: "changeset [--check] [--base <ref>] [--message <text>]",
  about:
    "Write a changeset: the required version bump, and a description of the change. The working tree is compared with the commit where the branch left main. With `--check`, report a changeset that is missing or declares too small a bump, and write nothing.",
  examples: [
    ["npm run changeset", "write .changeset/….md for the current change"],
    ['npm run changeset -- --message "Polls have weights."', "the same, beginning with this sentence"],
    ["npm run changeset -- --check", "check that the bump is declared"],
    ["npm run changeset -- --base v1.0.0", "compare with another ref than main"],
  ],
  options: { check: { type: "boolean" }, base: { type: "string" }, message: { type: "string" } },
  async run({ paths, options }, environment, output) {
    if (paths.length > 0) throw new UsageError(`Unexpected argument \`${paths[0]}\`: changeset accepts only options.`);
    const { root } = environment;
    const given = (name: string): string | undefined => (typeof options[name] === "string" ? options[name] : undefined);
    const base = await mergeBase(root, given("base"));
    const difference = describeDifference(await readSide(base, environment), await readSide(undefined, environment));
    for (const { file, why } of difference.notCompared) {
      output.write(`Cannot compare ${oneLine(file)}: ${oneLine(why)} Run \`npm run check\`.\n`);
    }
    if (difference.notCompared.length > 0) return 1;

    const changed = await changedPaths(root, base);
    const required = requiredBumps(difference, changed);
    if (required.length === 0) {
      output.write("No change affects users of the packages: no changeset is required.\n");
      return 0;
    }
    const { unmet, met, problems } = checkChangesets(required, readChangesets(root, changed));
    const say = (sentences: readonly string[]): void => {
      for (const sentence of sentences) output.write(`${oneLine(sentence)}\n`);
    };
    if (options.check) {
      say([...problems, ...met]);
      return problems.length === 0 ? 0 : 1;
    }
    if (unmet.length === 0) {
      say([...problems, ...met, "No file was written: the changesets are sufficient."]);
      return 0;
    }
    const message = given("message");
    if (difference.changes.length === 0 && message === undefined) {
      throw new UsageError(
        `Only code has changed (${unmet.map(({ why }) => why).join("; ")}), and a comparison of data cannot describe it. Describe it with \`npm run changeset -- --message "…"\`.`,
      );
    }
    const text = changesetText(unmet, difference.changes, message);
    const path = writeChangeset(root, changesetName(difference.changes), text);
    output.write(`Wrote ${path}:\n\n${text}`);
    return 0;
  },
};
