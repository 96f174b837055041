import type { Release } from "../releases/changelog.ts";
import type { OldId } from "./old-ids.ts";

/** One change of a record in a release, in words. */
export type Correction = {
  readonly version: string;
  /** The day of the release. Example: `2026-12-01`. Empty if it is not released yet. */
  readonly released: string;
  /** What changed: `December 2019, European Union: 32 → 32.4%`. */
  readonly words: string;
  /** Where the paper says the new value. Example: `p. 24, note 107`. */
  readonly evidence?: string;
};

/** `changes.json`: the changes of the latest release, or of what will be the next one. */
export type Changes = {
  readonly version: string;
  readonly released: string;
  readonly changes: readonly Change[];
};

type Change = {
  readonly record?: string;
  readonly words: string;
  readonly evidence?: string;
};

/**
 * What has changed in a record since the first release, the newest first: the changes of the latest release from
 * `changes.json`, those of earlier ones from the changelog, and the records that it replaces.
 *
 * @param name the record. Example: `polls/two-unions`
 * @param releases the releases in the changelog
 * @param oldIds the ids that no longer name a record
 */
export function correctionsOf(
  name: string,
  latest: Changes,
  releases: readonly Release[],
  oldIds: readonly OldId[],
): readonly Correction[] {
  const dayOf = (version: string): string =>
    [latest, ...releases].find((release) => release.version === version)?.released ?? "";
  const own = latest.changes
    .filter(({ record }) => record === name)
    .map(({ words, evidence }) => ({ words, ...(evidence !== undefined && { evidence }) }));
  const all: readonly Correction[] = [
    ...oldIds
      .filter(({ targets }) => targets.includes(name))
      .map(({ name: old, since, reason }) => ({
        version: since,
        released: dayOf(since),
        words: `replaces ${old}. ${reason}`,
      })),
    ...own.map((change) => ({ version: latest.version, released: latest.released, ...change })),
    ...releases
      .filter(({ version }) => version !== latest.version)
      .flatMap(({ version, released, changes }) =>
        changes
          .filter(({ record }) => record === name)
          .map(({ text }) => ({ version, released, ...withoutBump(text) })),
      ),
  ];
  // What is not released yet has no day, and is the newest.
  const order = ({ released }: Correction): string => released || "9999";
  return all.toSorted((a, b) => (order(a) > order(b) ? -1 : order(a) < order(b) ? 1 : 0));
}

/** A line of the changelog without its bump: `32 → 32.4% (p. 24, note 107; patch)`. */
function withoutBump(line: string): Pick<Correction, "words" | "evidence"> {
  const [, words = line, evidence] = /^(.*) \((?:(pp?\. [^()]*); )?(?:patch|minor|major)\)$/.exec(line) ?? [];
  return { words: plain(words), ...(evidence !== undefined && { evidence }) };
}

/** Markdown of the changelog as plain text. */
const plain = (markdown: string): string =>
  markdown
    .replaceAll("\u200b", "")
    .replace(/(?<!\\)`+([^`]*)`+/g, "$1")
    .replace(/\\(.)/g, "$1");
