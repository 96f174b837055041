import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../command.ts";
import type { DescribedChange } from "../diff/describe.ts";
import { changeList } from "../diff/markdown.ts";
import { countWords } from "../diff/summary.ts";
import type { RequiredBump } from "./required-bumps.ts";

/** The number of changes that a person reads in a changelog. */
const maxChanges = 200;

/**
 * The text of a changeset: the packages with their bumps, and the change in words.
 *
 * @param message the first sentence [the number of changes]
 */
export function changesetText(
  demands: readonly RequiredBump[],
  changes: readonly DescribedChange[],
  message?: string,
): string {
  const releases = demands.map(({ name, bump }) => `"${name}": ${bump}`).join("\n");
  const summary = message?.replace(/\s+/g, " ").trim();
  const [only, ...more] = changes;
  const list = only && changeList(changes, { max: maxChanges, bumps: false });
  // One change needs no list.
  const alone = list?.startsWith("- ") && more.length === 0 && summary === undefined ? list.slice(2) : undefined;
  const parts = alone ? [alone] : list ? [...(summary ? [] : [`${capital(countWords(changes))}.`]), list] : [];
  const body = [...(summary ? [summary] : []), ...(parts.length > 0 ? [fromData, ...parts] : [])].join("\n\n");
  return `---\n${releases}\n---\n\n${body}\n`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Marks the part of a changeset that was generated from the data. The changelog generates that part again for the whole
 * release, and copies only the text above the mark.
 */
export const fromData =
  "<!-- Generated from the data, and again for the changelog. Write your own text above this line. -->";

const maxLength = 60;

/**
 * The name of a changeset's file without `.md`, derived from the changed records: `two-unions`,
 * `two-unions-and-3-more`, `schema-poll`; `code` if no data changed. The same change always gets the same name.
 */
export function changesetName(changes: readonly DescribedChange[]): string {
  const subjects = new Set(
    changes.map(({ change }) =>
      change.kind === "schema" ? `schema-${change.type}` : change.record.replace(/^.*\//, ""),
    ),
  );
  const [first = "code"] = subjects;
  const slug = first
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, maxLength)
    .replace(/^-|-$/g, "");
  return subjects.size > 1 ? `${slug}-and-${subjects.size - 1}-more` : slug;
}

/**
 * Writes a changeset to a new file; existing files are never overwritten.
 *
 * @param name the name of the file without `.md`; a number is added if it is taken
 * @returns its path from the root
 */
export function writeChangeset(root: string, name: string, text: string): string {
  for (let number = 1; number <= 1000; number++) {
    const path = `.changeset/${name}${number === 1 ? "" : `-${number}`}.md`;
    try {
      mkdirSync(join(root, ".changeset"), { recursive: true });
      writeFileSync(join(root, path), text, { flag: "wx" });
      return path;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : error;
      if (code !== "EEXIST") throw new UsageError(`Cannot write \`${path}\`: ${code}.`);
    }
  }
  throw new UsageError(`Too many changesets are named \`${name}\`.`);
}
