import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../command.ts";
import type { DescribedChange } from "../diff/describe.ts";
import { changeList } from "../diff/markdown.ts";
import { capitalized, countWords } from "../diff/summary.ts";
import type { RequiredBump } from "./required.ts";

/**
 * The text of a changeset: the packages with their bumps, and a description of the changes.
 *
 * @param message the first paragraph [the number of changes, if there are several]
 */
export function changesetText(
  required: readonly RequiredBump[],
  changes: readonly DescribedChange[],
  message: string | undefined,
): string {
  const bumps = required.map(({ name, bump }) => `"${name}": ${bump}`).join("\n");
  const paragraphs = message === undefined ? [] : [message];
  if (changes.length > 0) {
    const list = changeList(changes, { max: maxChanges, bumps: false });
    paragraphs.push(fromData);
    if (message !== undefined) paragraphs.push(list);
    // A single change needs neither a count nor a list.
    else if (changes.length === 1) paragraphs.push(list.replace(/^- /, ""));
    else paragraphs.push(`${capitalized(countWords(changes))}.`, list);
  }
  return `---\n${bumps}\n---\n\n${paragraphs.join("\n\n")}\n`;
}

/**
 * Marks the part of a changeset that was generated from the data. The changelog generates that part again for the whole
 * release, and copies only the text above the mark.
 */
export const fromData =
  "<!-- Generated from the data, and again for the changelog. Write your own text above this line. -->";

/** A longer list is not read in a changelog. */
const maxChanges = 200;

/**
 * The name of a changeset's file without `.md`, derived from the changed records and the text: `two-unions-1f0c3a`,
 * `two-unions-and-3-more-9be210`; `code-…` if no data changed. The same change always gets the same name; two changes of
 * one record get different ones, so that their branches can both be merged.
 */
export function changesetName(changes: readonly DescribedChange[], text: string): string {
  return `${subjectOf(changes)}-${hash("sha256", text).slice(0, 6)}`;
}

function subjectOf(changes: readonly DescribedChange[]): string {
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

const maxLength = 60;

/**
 * Writes a changeset to a new file; existing files are never overwritten.
 *
 * @param name the name of the file without `.md`; a number is appended if the file exists
 * @returns its path from the root
 */
export function writeChangeset(root: string, name: string, text: string): string {
  for (let number = 1; number <= maxSameName; number++) {
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
  throw new UsageError(`Too many changesets are named \`${name}\`. Rename or remove some.`);
}

const maxSameName = 1000;
