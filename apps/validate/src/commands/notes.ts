import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeFile } from "@unionstate/files";
import { z } from "zod";
import { type Command, type Environment, UsageError } from "../command.ts";
import { type Description, describeDifference } from "../diff/describe.ts";
import { commitOf } from "../diff/git.ts";
import { oneLine } from "../diff/plain-text.ts";
import { readSide } from "../diff/read-side.ts";
import { changelogEntry, changesetTexts, withEntry } from "../notes/changelog.ts";
import { changesFile, type Release, readPlan, withFields, withNextVersion, withVersion } from "../notes/release.ts";

const [dataset, schema] = ["@unionstate/dataset", "@unionstate/schema"] as const;

/** `notes`: writes the changelogs of a release, and its version and day wherever files state them. */
export const notes: Command = {
  options: { date: { type: "string" }, prerelease: { type: "boolean" } },
  async run({ paths, options }, environment, output) {
    const [planPath, ...more] = paths;
    if (planPath === undefined || more.length > 0) throw new UsageError("Give one plan: `notes <plan>`.");
    const plan = readPlan(resolve(environment.from, planPath));
    const day = dayOf(options.date);
    const old = (name: string): string => plan.releases.find((one) => one.name === name)?.oldVersion ?? "0.0.0";
    const difference = await differenceSince(old(dataset), environment);
    const { notCompared = [] } = difference ?? {};
    for (const { file, why } of notCompared) output.write(`Cannot compare ${oneLine(file)}: ${oneLine(why)}\n`);
    if (notCompared.length > 0) return 1;

    const { root } = environment;
    const write = (path: string, change: (text: string) => string): void => {
      const file = join(root, path);
      writeFile(file, change(existsSync(file) ? readFileSync(file, "utf8") : ""));
      output.write(`Wrote ${path}\n`);
    };
    const releaseOf = (name: string): Release => ({
      version: versionOf(root, name),
      previous: old(name) === "0.0.0" ? null : old(name),
      ...(name === dataset && { schemaVersion: versionOf(root, schema) }),
      released: day,
    });
    const isReleased = (name: string): boolean => plan.releases.some((one) => one.name === name && one.type !== "none");

    if (isReleased(dataset)) {
      write("packages/dataset/changes.json", () => changesFile(releaseOf(dataset), difference));
      write("packages/dataset/package.json", (text) => withFields(text, { released: day }));
    }
    if (options.prerelease) return 0;
    for (const name of [dataset, schema]) {
      if (!isReleased(name)) continue;
      const changes = (difference?.changes ?? []).filter(({ change }) => name === dataset || change.kind === "schema");
      const entry = changelogEntry(releaseOf(name), changesetTexts(plan, name), changes);
      write(`${folderOf(name)}/CHANGELOG.md`, (text) => withEntry(text, name, entry));
    }
    if (isReleased(dataset)) {
      const release = releaseOf(dataset);
      const { version } = release;
      write("CITATION.cff", (text) => withFields(text, { version, "date-released": day }));
      for (const page of ["README.md", "packages/dataset/README.md"]) {
        write(page, (text) => withVersion(text, release));
      }
      write("packages/dataset/redirects.json", (text) => withNextVersion(text, version));
    }
    return 0;
  },
};

function dayOf(given: unknown): string {
  if (typeof given !== "string") return new Date().toISOString().slice(0, 10);
  const date = new Date(`${given}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== given)
    throw new UsageError(`Invalid day \`${given}\`. Write it as 2026-12-01.`);
  return given;
}

/** The difference from the tag of the previous release; `undefined` for the first release. */
async function differenceSince(previous: string, environment: Environment): Promise<Description | undefined> {
  if (previous === "0.0.0") return undefined;
  const tag = `${dataset}@${previous}`;
  if ((await commitOf(environment.root, tag)) === undefined) {
    throw new UsageError(`Missing tag \`${tag}\` of the previous release. Run \`git fetch --tags\`.`);
  }
  return describeDifference(await readSide(tag, environment), await readSide(undefined, environment));
}

const folderOf = (name: string): string => `packages/${name.replace("@unionstate/", "")}`;

/** The version in the `package.json` of a package. */
const versionOf = (root: string, name: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, folderOf(name), "package.json"), "utf8")))
    .version;
