/** The releases of the dataset, as its changelog describes them. */

/** A release: what it changed, as Markdown and by record. */
export type Release = {
  readonly version: string;
  /** The day of the release. Example: `2026-12-01`. */
  readonly released: string;
  /** What the changelog says, without the heading. */
  readonly markdown: string;
  readonly changes: readonly Change[];
};

/** What a release changed in a record. */
export type Change = {
  /** Example: `polls/two-unions`. */
  readonly record: string;
  /** In words. Example: `December 2019, European Union: 32 → 32.4% (p. 24, note 107; patch)`. */
  readonly text: string;
};

/**
 * The releases in a changelog of the dataset, the latest first.
 *
 * @param changelog the text of `CHANGELOG.md`; empty before the first release
 * @throws Error if a section has no day
 */
export function readChangelog(changelog: string): readonly Release[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf("\n");
      const [version, markdown] = [section.slice(0, end).trim(), section.slice(end).trim()];
      const released = /^\d{4}-\d{2}-\d{2}/.exec(markdown)?.[0];
      if (released === undefined) throw new Error(`Version ${version} has no day in the changelog.`);
      return { version, released, markdown, changes: changesIn(markdown) };
    });
}

/** The lines of lists that begin with the name of a record and its address; several changes of it are below its name. */
function changesIn(markdown: string): readonly Change[] {
  let above: string | undefined;
  return markdown.split("\n").flatMap((line): readonly Change[] => {
    const [, record, own] = /^- \[`([a-z-]+\/[a-z0-9-]+)`\]\([^)]*\):(?: (.+))?$/.exec(line) ?? [];
    const below = above === undefined ? undefined : /^ {2}- (.+)$/.exec(line)?.[1];
    if (above !== undefined && below !== undefined) return [{ record: above, text: below }];
    above = own === undefined ? record : undefined;
    return record !== undefined && own !== undefined ? [{ record, text: own }] : [];
  });
}
