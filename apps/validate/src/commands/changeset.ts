import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packedChanges, type Reader } from "../changesets/packed-files.ts";
import { changedPaths, mergeBase, readAt } from "../changesets/read.ts";
import { releaseRequest } from "../changesets/release-request.ts";
import { removalProblems } from "../changesets/removed.ts";
import { compareBumps, requiredBumps } from "../changesets/required.ts";
import { readAllChangesets } from "../changesets/valid.ts";
import { changesetName, changesetText, writeChangeset } from "../changesets/write.ts";
import { type Command, UsageError } from "../command.ts";
import { describeDifference } from "../diff/describe.ts";
import { oneLine } from "../diff/plain-text.ts";
import { readSide } from "../diff/read-side.ts";

/** `changeset`: describes the current change for the next release, with the version bump that it requires. */
export const changeset: Command = {
  options: {
    check: { type: "boolean" },
    base: { type: "string" },
    message: { type: "string" },
    "since-release": { type: "boolean" },
  },
  async run({ paths, options }, environment, output) {
    if (paths.length > 0) throw new UsageError(`Unexpected argument \`${paths[0]}\`: changeset accepts only options.`);
    const { root } = environment;
    const base = await mergeBase(root, textOption(options.base));
    const [old, head] = [await readSide(base, environment), await readSide(undefined, environment)];
    const difference = describeDifference(old, head);
    const { changes, notCompared } = difference;
    for (const { file, why } of notCompared) {
      output.write(`Cannot compare ${oneLine(file)}: ${oneLine(why)} Run \`npm run check\`.\n`);
    }
    if (notCompared.length > 0) return 1;
    const removals = await removalProblems(root, base, old, head);
    for (const sentence of removals) output.write(`${oneLine(sentence)}\n`);
    if (removals.length > 0) return 1;

    const changed = await changedPaths(root, base);
    const before = await readAt(root, base, changed);
    const now: Reader = (path) => textOf(join(root, path));
    const all = readAllChangesets(root);
    const write = (sentences: readonly string[]): void => {
      for (const sentence of sentences) output.write(`${oneLine(sentence)}\n`);
    };

    const waiting = all.changesets.map(({ path }) => path);
    const request = options["since-release"] ? undefined : releaseRequest(changed, waiting, before, now);
    if (request) {
      const problems = [...all.problems, ...request.problems];
      write(problems.length > 0 ? problems : [request.sentence]);
      return problems.length > 0 ? 1 : 0;
    }

    const required = requiredBumps(difference, {
      dataset: packedChanges("dataset", changed, before, now),
      schema: packedChanges("schema", changed, before, now),
    });
    const declared = all.changesets.filter(({ path }) => changed.includes(path));
    const { missing, sufficient, problems } = compareBumps(required, declared);
    if (options.check || all.problems.length > 0) {
      const none = required.length === 0 ? ["No change affects users of the packages: no changeset is required."] : [];
      const found = [...all.problems, ...problems];
      write([...found, ...sufficient, ...(all.problems.length === 0 ? none : [])]);
      return found.length > 0 ? 1 : 0;
    }
    if (required.length === 0) {
      write(["No change affects users of the packages: no changeset is required."]);
      return 0;
    }
    if (missing.length === 0) {
      write([...sufficient, "No file was written: the changesets are sufficient."]);
      return 0;
    }
    const generated = missing.every(({ message }) => message !== undefined)
      ? [...new Set(missing.map(({ message }) => message))].join(" ")
      : undefined;
    const message = textOption(options.message)?.replace(/\s+/g, " ").trim() || generated;
    // The schema package does not contain the data.
    const isSchema = missing.every(({ name }) => name === "@unionstate/schema");
    const own = isSchema ? changes.filter(({ change }) => change.kind === "schema") : changes;
    if (own.length === 0 && message === undefined) {
      throw new UsageError(
        `Only code has changed (${missing.map(({ why }) => why).join("; ")}), and a comparison of data cannot describe it. Describe it with \`npm run changeset -- --message "…"\`.`,
      );
    }
    const text = changesetText(missing, own, message);
    const path = writeChangeset(root, changesetName(own, text), text);
    output.write(`Wrote ${path}:\n\n${text}`);
    return 0;
  },
};

const textOption = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The text of a file; `undefined` if it is missing or not a file. */
function textOf(path: string): string | undefined {
  return existsSync(path) && lstatSync(path).isFile() ? readFileSync(path, "utf8") : undefined;
}
