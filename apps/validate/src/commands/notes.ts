import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeFile } from "@unionstate/files";
import { type Command, type Environment, UsageError } from "../command.ts";
import type { Difference } from "../diff/difference.ts";
import { differenceOf } from "../diff/difference-of.ts";
import { harmless } from "../diff/formats/harmless.ts";
import type { JsonObject } from "../diff/json.ts";
import { commitOf } from "../diff/reading/commit-of.ts";
import { readSide } from "../diff/reading/read-side.ts";
import { changelogEntry } from "../notes/changelog-entry.ts";
import { changesFile } from "../notes/changes-file.ts";
import type { Plan } from "../notes/plan.ts";
import { proseOf } from "../notes/prose-of.ts";
import type { Release } from "../notes/release.ts";
import { settledRedirects } from "../notes/settled-redirects.ts";
import { stated } from "../notes/stated.ts";
import { withEntry } from "../notes/with-entry.ts";

const [dataset, schema] = ["@unionstate/dataset", "@unionstate/schema"] as const;

/** What the next release says of itself. */
export const notes: Command = {
  usage: "notes PLAN [--date DAY] [--prerelease]",
  about:
    "Writes what a release says of itself. Once Changesets has given it its number, the changelogs and changes.json come from the comparison with the release before, redirects get their version, and the release its day. PLAN is what `changeset status --output PLAN` wrote. `npm run tool -- version` does all of it.",
  examples: [
    ["unionstate notes plan.json", "for a release of today"],
    ["unionstate notes plan.json --date 2026-12-01", "for one of that day"],
    ["unionstate notes plan.json --prerelease", "changes.json alone: a prerelease has no entry of its own"],
  ],
  options: { date: { type: "string" }, prerelease: { type: "boolean" } },
  async run({ paths, options }, environment, output) {
    const [planPath, ...more] = paths;
    if (planPath === undefined || more.length > 0) throw new UsageError("Name the plan: `notes PLAN`.");
    const plan = readPlan(resolve(environment.from, planPath));
    const day = dayOf(options.date);
    const { root } = environment;
    const file = (path: string): string => join(root, path);
    const versionOf = (name: string): string =>
      JSON.parse(readFileSync(file(`packages/${name.replace("@unionstate/", "")}/package.json`), "utf8")).version;

    const previous = plan.releases.find(({ name }) => name === dataset)?.oldVersion;
    const difference = await sinceLast(previous, environment);
    const { notCompared = [] } = difference ?? {};
    for (const { file, why } of notCompared)
      output.write(`${harmless(file)} could not be compared: ${harmless(why)}\n`);
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
      write("packages/dataset/package.json", (text) => stated(text, { released: day }));
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
      write("CITATION.cff", (text) => stated(text, { version, "date-released": day }));
      // What their samples print names the version that is cited.
      for (const page of ["README.md", "packages/dataset/README.md"]) {
        write(page, (text) =>
          text.replace(/(@unionstate\/dataset )\d[\w.-]* \(\d{4}-\d\d-\d\d\)/g, `$1${version} (${day})`),
        );
      }
      write("packages/dataset/redirects.json", (text) => {
        const redirects = JSON.parse(text) as JsonObject[];
        const settled = settledRedirects(redirects, version);
        return JSON.stringify(settled) === JSON.stringify(redirects) ? text : `${JSON.stringify(settled, null, 2)}\n`;
      });
    }
    return 0;
  },
};

function readPlan(path: string): Plan {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Plan;
  } catch (error) {
    throw new UsageError(
      `\`${path}\` is no plan of a release: ${error instanceof Error ? error.message : error}. \`changeset status --output\` writes one.`,
    );
  }
}

function dayOf(asked: unknown): string {
  if (typeof asked !== "string") return new Date().toISOString().slice(0, 10);
  const date = new Date(`${asked}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== asked)
    throw new UsageError(`\`${asked}\` is no day: write it as 2026-12-01.`);
  return asked;
}

/** What is other than in the release before, which its tag keeps; nothing where there is none before. */
async function sinceLast(previous: string | undefined, environment: Environment): Promise<Difference | undefined> {
  if (previous === undefined || previous === "0.0.0") return undefined;
  const tag = `${dataset}@${previous}`;
  if ((await commitOf(environment.root, tag)) === undefined) {
    throw new UsageError(`The release before has no tag \`${tag}\` here: \`git fetch --tags\` gets it.`);
  }
  return differenceOf(await readSide(tag, environment), await readSide(undefined, environment));
}
