import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeFile } from "@unionstate/files";
import { type Command, type Environment, UsageError } from "../command.ts";
import { type Description, describeDifference } from "../diff/describe.ts";
import { commitOf } from "../diff/git.ts";
import type { JsonObject } from "../diff/json.ts";
import { oneLine } from "../diff/plain-text.ts";
import { readSide } from "../diff/read-side.ts";
import { changelogEntry, type Plan, proseOf, type Release, withEntry } from "../notes/changelog.ts";
import { changesFile, withFields, withVersion } from "../notes/release-files.ts";

const [dataset, schema] = ["@unionstate/dataset", "@unionstate/schema"] as const;

/** `notes`: writes the changelogs of a release. */
export const notes: Command = {
  usage: "notes <plan> [--date <day>] [--prerelease]",
  about:
    "Write the changelogs, changes.json, version and day of a release. The changes come from a comparison with the previous release; the plan is the output of `changeset status --output <plan>`. `npm run tool -- version` runs all steps.",
  examples: [
    ["unionstate notes plan.json", "a release of today"],
    ["unionstate notes plan.json --date 2026-12-01", "a release of that day"],
    ["unionstate notes plan.json --prerelease", "only changes.json: a prerelease has no changelog entry"],
  ],
  options: { date: { type: "string" }, prerelease: { type: "boolean" } },
  async run({ paths, options }, environment, output) {
    const [planPath, ...more] = paths;
    if (planPath === undefined || more.length > 0) throw new UsageError("Give one plan: `notes <plan>`.");
    const plan = readPlan(resolve(environment.from, planPath));
    const day = dayOf(options.date);
    const { root } = environment;
    const file = (path: string): string => join(root, path);
    const versionOf = (name: string): string =>
      JSON.parse(readFileSync(file(`packages/${name.replace("@unionstate/", "")}/package.json`), "utf8")).version;

    const previous = plan.releases.find(({ name }) => name === dataset)?.oldVersion;
    const difference = await sinceLast(previous, environment);
    const { notCompared = [] } = difference ?? {};
    for (const { file, why } of notCompared) output.write(`Cannot compare ${oneLine(file)}: ${oneLine(why)}\n`);
    if (notCompared.length > 0) return 1;

    const write = (path: string, change: (text: string) => string): void => {
      writeFile(file(path), change(existsSync(file(path)) ? readFileSync(file(path), "utf8") : ""));
      output.write(`Wrote ${path}\n`);
    };
    const releaseOf = (name: string): Release => {
      const old = plan.releases.find((one) => one.name === name)?.oldVersion ?? "0.0.0";
      return {
        version: versionOf(name),
        previous: old === "0.0.0" ? null : old,
        ...(name === dataset && { schemaVersion: versionOf(schema) }),
        released: day,
      };
    };
    const moved = (name: string): boolean => plan.releases.some((one) => one.name === name && one.type !== "none");

    if (moved(dataset)) {
      write("packages/dataset/changes.json", () => changesFile(releaseOf(dataset), difference));
      write("packages/dataset/package.json", (text) => withFields(text, { released: day }));
    }
    if (options.prerelease) return 0;
    for (const name of [dataset, schema]) {
      if (!moved(name)) continue;
      const changes = (difference?.changes ?? []).filter(({ change }) => name === dataset || change.kind === "schema");
      const entry = changelogEntry(releaseOf(name), proseOf(plan, name), changes);
      const path = `packages/${name.replace("@unionstate/", "")}/CHANGELOG.md`;
      write(path, (text) => withEntry(text, name, entry));
    }
    if (moved(dataset)) {
      const { version } = releaseOf(dataset);
      write("CITATION.cff", (text) => withFields(text, { version, "date-released": day }));
      // Their samples print the version.
      for (const page of ["README.md", "packages/dataset/README.md"]) {
        write(page, (text) =>
          text.replace(/(@unionstate\/dataset )\d[\w.-]* \(\d{4}-\d\d-\d\d\)/g, `$1${version} (${day})`),
        );
      }
      write("packages/dataset/redirects.json", (text) => {
        const redirects: JsonObject[] = JSON.parse(text);
        const settled = withVersion(redirects, version);
        return JSON.stringify(settled) === JSON.stringify(redirects) ? text : `${JSON.stringify(settled, null, 2)}\n`;
      });
    }
    return 0;
  },
};

function readPlan(path: string): Plan {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(
      `Invalid plan \`${path}\`: ${error instanceof Error ? error.message : error}. Write one with \`changeset status --output\`.`,
    );
  }
}

function dayOf(given: unknown): string {
  if (typeof given !== "string") return new Date().toISOString().slice(0, 10);
  const date = new Date(`${given}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== given)
    throw new UsageError(`Invalid day \`${given}\`. Write it as 2026-12-01.`);
  return given;
}

/** The changes since the tag of the previous release; `undefined` for the first release. */
async function sinceLast(previous: string | undefined, environment: Environment): Promise<Description | undefined> {
  if (previous === undefined || previous === "0.0.0") return undefined;
  const tag = `${dataset}@${previous}`;
  if ((await commitOf(environment.root, tag)) === undefined) {
    throw new UsageError(`Missing tag \`${tag}\` of the previous release. Run \`git fetch --tags\`.`);
  }
  return describeDifference(await readSide(tag, environment), await readSide(undefined, environment));
}
