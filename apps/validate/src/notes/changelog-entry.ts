import type { ToldChange } from "../diff/difference.ts";
import { changeList } from "../diff/formats/change-list.ts";
import { countWords } from "../diff/formats/count-words.ts";
import type { Release } from "./release.ts";

// More than this nobody reads, and `changes.json` has them all.
const most = 500;

/**
 * What a changelog says of a release, as Markdown: first what people wrote of it, then every change of the data in
 * words, by collection, each with its bump and where the paper says it.
 *
 * @param prose what the changesets say, a text each
 * @param changes since the release before
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
    ...(changes.length > 0 ? [changeList(changes, { most, heading: "###", bumps: true, address })] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const address = (record: string): string => `https://w3id.org/unionstate/${record}`;

const asItem = (text: string): string => `- ${text.replaceAll("\n", "\n  ").replaceAll(/^ +$/gm, "")}`;
