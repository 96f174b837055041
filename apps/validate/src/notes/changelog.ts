import { fromData } from "../changesets/write-changeset.ts";
import { type Bump, bumps } from "../diff/bump.ts";
import type { DescribedChange } from "../diff/describe.ts";
import { byCodePoint } from "../diff/json.ts";
import { changeList } from "../diff/markdown.ts";
import { countWords } from "../diff/summary.ts";

/** The longest list that is readable; `changes.json` has all changes. */
const maxChanges = 500;

/**
 * The changelog entry of a release, as Markdown: first the texts of its changesets, then every change of the data, by
 * collection, with its bump and the place in the paper.
 *
 * @param prose the texts of the changesets
 * @param changes since the previous release
 */
export function changelogEntry(
  { version, previous, schemaVersion, released }: Release,
  prose: readonly string[],
  changes: readonly DescribedChange[],
): string {
  const about = [
    released,
    ...(schemaVersion === undefined ? [] : [`schemas ${schemaVersion}`]),
    ...(changes.length > 0 ? [`since ${previous}: ${countWords(changes)}`] : []),
  ];
  const parts = [
    `## ${version}`,
    `${about.join(" · ")}.`,
    ...(prose.length === 1 ? prose : prose.length > 0 ? [prose.map(asItem).join("\n")] : []),
    ...(changes.length > 0 ? [changeList(changes, { max: maxChanges, heading: "###", bumps: true, address })] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const address = (record: string): string => `https://w3id.org/unionstate/${record}`;

const asItem = (text: string): string => `- ${text.replaceAll("\n", "\n  ").replaceAll(/^ +$/gm, "")}`;

/** A version of a package, and the one before it. */
export type Release = {
  readonly version: string;
  /** `null` for the first release. */
  readonly previous: string | null;
  /** For the dataset: the version of `@unionstate/schema` that its records conform to. */
  readonly schemaVersion?: string;
  /** The day of the release. Example: `2026-11-23`. */
  readonly released: string;
};

/**
 * The hand-written texts of the changesets of a package, the largest change first. Their generated parts are omitted: the
 * changelog describes the changes of the data once for the whole release.
 */
export function proseOf(plan: Plan, name: string): string[] {
  return plan.changesets
    .flatMap(({ id, summary, releases }) => {
      const release = releases.find((one) => one.name === name);
      const [prose = ""] = summary.split(fromData);
      return release && prose.trim() !== "" ? [{ id, prose: prose.trim(), bump: bumps.indexOf(release.type) }] : [];
    })
    .sort((a, b) => b.bump - a.bump || byCodePoint(a.id, b.id))
    .map(({ prose }) => prose);
}

/** What Changesets plans for the next release: `changeset status --output` writes it. */
export type Plan = {
  readonly changesets: readonly {
    readonly id: string;
    readonly summary: string;
    readonly releases: readonly { readonly name: string; readonly type: Bump }[];
  }[];
  readonly releases: readonly {
    readonly name: string;
    readonly type: Bump;
    readonly oldVersion: string;
    readonly newVersion: string;
  }[];
};

/**
 * A changelog with a new entry at the top.
 *
 * @param changelog empty if there is none yet
 * @param name the name of the package, which is the heading
 */
export function withEntry(changelog: string, name: string, entry: string): string {
  const heading = `# ${name}\n`;
  const before = changelog.startsWith(heading) ? changelog.slice(heading.length).trimStart() : changelog;
  return [heading, entry, ...(before === "" ? [] : [before])].join("\n");
}
