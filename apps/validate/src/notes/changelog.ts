import { fromData } from "../changesets/write.ts";
import { bumps } from "../diff/bump.ts";
import type { DescribedChange } from "../diff/describe.ts";
import { byCodePoint } from "../diff/json.ts";
import { changeList } from "../diff/markdown.ts";
import { countWords } from "../diff/summary.ts";
import type { Plan, Release } from "./release.ts";

/**
 * The hand-written texts of the changesets of a package, the largest bump first. Their generated parts are omitted: the
 * changelog describes the changes of the data once for the whole release.
 *
 * @param name the package
 */
export function changesetTexts({ changesets }: Plan, name: string): string[] {
  return changesets
    .flatMap(({ id, summary, releases }) => {
      const release = releases.find((one) => one.name === name);
      const [text = ""] = summary.split(fromData);
      return release && text.trim() !== ""
        ? [{ id, text: harmless(text.trim()), bump: bumps.indexOf(release.type) }]
        : [];
    })
    .sort((a, b) => b.bump - a.bump || byCodePoint(a.id, b.id))
    .map(({ text }) => text);
}

/**
 * The text of a changeset as Markdown that GitHub shows as it is: no HTML, no image that is loaded, no heading, which
 * would end the section of the version, no mention of users, and no issue that merging the release request closes. Code
 * and links stay as they are.
 */
export function harmless(markdown: string): string {
  let text = "";
  let at = 0;
  for (const code of markdown.matchAll(codePattern)) {
    text += harmlessText(markdown.slice(at, code.index)) + code[0];
    at = code.index + code[0].length;
  }
  return text + harmlessText(markdown.slice(at));
}

/** What is certainly code: a closed fence at the start of a line, or a span within a paragraph. */
const codePattern = /^```[^`\n]*\n.*?\n```$|(?<![`\\])(`+)(?!`)(?:(?!\n\s*\n).)*?(?<!`)\1(?!`)/gms;

// GitHub finds mentions and issue numbers in the finished text. A backslash does not prevent that; a zero-width space does.
const harmlessText = (text: string): string =>
  text
    .replace(/<(?=[a-z!/?])/gi, "\\<")
    .replace(/!(?=\[)/g, "\\!")
    .replace(/^( {0,3})(?=#{1,6}(?:\s|$))/gm, "$1\\")
    .replace(/@(?=\w)|#(?=\d)|(?<=\bGH)-(?=\d)/gi, "$&\u200b")
    // The address of an issue closes it like its number.
    .replace(/\b(?:clos|fix|resolv)(?=(?:e|es|ed)?:?\s+https?:)/gi, "$&\u200b");

/**
 * The changelog entry of a release, as Markdown: first the texts of its changesets, then every change of the data, by
 * collection, with its bump and the place in the paper.
 *
 * @param texts the hand-written texts of the changesets
 * @param changes since the previous release
 */
export function changelogEntry(
  { version, previous, schemaVersion, released }: Release,
  texts: readonly string[],
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
    // In a list, a line of code such as `## 9.9.9` is indented, and so does not begin the section of a version.
    ...(texts.length > 1 || texts.some((text) => /^## /m.test(text)) ? [texts.map(listItem).join("\n")] : texts),
    ...(changes.length > 0 ? [changeList(changes, { max: maxChanges, heading: "###", bumps: true, address })] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The longest list that is readable; `changes.json` has all changes. */
const maxChanges = 500;

const address = (record: string): string => `https://w3id.org/unionstate/${record}`;

const listItem = (text: string): string => `- ${text.replaceAll("\n", "\n  ").replaceAll(/^ +$/gm, "")}`;

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
