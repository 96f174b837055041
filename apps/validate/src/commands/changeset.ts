import { changedPaths } from "../changesets/changed-paths.ts";
import { changesetName } from "../changesets/changeset-name.ts";
import { changesetText } from "../changesets/changeset-text.ts";
import { demandsOf } from "../changesets/demands-of.ts";
import { mergeBase } from "../changesets/merge-base.ts";
import { readChangesets } from "../changesets/read-changesets.ts";
import { verdictOf } from "../changesets/verdict-of.ts";
import { writeChangeset } from "../changesets/write-changeset.ts";
import { type Command, UsageError } from "../command.ts";
import { differenceOf } from "../diff/difference-of.ts";
import { harmless } from "../diff/formats/harmless.ts";
import { readSide } from "../diff/reading/read-side.ts";

/** What the next release will say of the current change, and which number of its version the change moves. */
export const changeset: Command = {
  usage: "changeset [--check] [--base REF] [--message TEXT]",
  about:
    "Writes a changeset: the smallest honest bump, and the change in words. It compares the working tree with the commit where it left main. With --check it writes nothing and refuses a changeset that is missing or too small.",
  examples: [
    ["npm run changeset", "write .changeset/….md for what I have changed"],
    ['npm run changeset -- --message "Polls have weights."', "the same, with a sentence of mine in front"],
    ["npm run changeset -- --check", "is there a changeset, and is its bump large enough?"],
    ["npm run changeset -- --base v1.0.0", "compare with something else than main"],
  ],
  options: { check: { type: "boolean" }, base: { type: "string" }, message: { type: "string" } },
  async run({ paths, options }, environment, output) {
    if (paths.length > 0) throw new UsageError(`\`${paths[0]}\` is not understood: changeset takes options only.`);
    const { root } = environment;
    const given = (name: string): string | undefined => (typeof options[name] === "string" ? options[name] : undefined);
    const base = await mergeBase(root, given("base"));
    const difference = differenceOf(await readSide(base, environment), await readSide(undefined, environment));
    for (const { file, why } of difference.notCompared) {
      output.write(`${harmless(file)} could not be compared: ${harmless(why)} Run \`npm run check\`.\n`);
    }
    if (difference.notCompared.length > 0) return 1;

    const changed = await changedPaths(root, base);
    const demands = demandsOf(difference, changed);
    if (demands.length === 0) {
      output.write("Nothing changed that users of the packages see: no changeset is needed.\n");
      return 0;
    }
    const { unmet, met, problems } = verdictOf(demands, readChangesets(root, changed));
    const say = (sentences: readonly string[]): void => {
      for (const sentence of sentences) output.write(`${harmless(sentence)}\n`);
    };
    if (options.check) {
      say([...problems, ...met]);
      return problems.length === 0 ? 0 : 1;
    }
    if (unmet.length === 0) {
      say([...problems, ...met, "Nothing was written: that is enough."]);
      return 0;
    }
    const message = given("message");
    if (difference.changes.length === 0 && message === undefined) {
      throw new UsageError(
        `Only code changed, and no comparison of data can tell what that means to users (${unmet.map(({ why }) => why).join("; ")}). Say it in a sentence: \`npm run changeset -- --message "…"\`.`,
      );
    }
    const text = changesetText(unmet, difference.changes, message);
    const path = writeChangeset(root, changesetName(difference.changes), text);
    output.write(`Wrote ${path}:\n\n${text}`);
    return 0;
  },
};
