import type { ToldChange } from "../diff/difference.ts";
import { changeList } from "../diff/formats/change-list.ts";
import { countWords } from "../diff/formats/count-words.ts";
import type { Release } from "./release.ts";

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
  changes: readonly ToldChange[],
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
    ...(changes.length > 0 ? [changeList(changes, { most: maxChanges, heading: "###", bumps: true, address })] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const address = (record: string): string => `https://w3id.org/unionstate/${record}`;

const asItem = (text: string): string => `- ${text.replaceAll("\n", "\n  ").replaceAll(/^ +$/gm, "")}`;
