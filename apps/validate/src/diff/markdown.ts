import type { DescribedChange, Description } from "./describe.ts";
import { oneLine } from "./plain-text.ts";
import { bumpReasonsOf, countWords, groupChanges } from "./summary.ts";
import { cutText, type Words } from "./value-words.ts";

// More than anyone reads, and few enough for GitHub to show.
const maxChanges = 500;

/** A difference as Markdown: the bump and why, then every change by collection. */
export function markdown(difference: Description): string {
  const { bump, changes, notCompared, base, head } = difference;
  const sides = markdownWords([{ code: base.label }, { say: " and " }, { code: head.label }]);
  const reasons = bumpReasonsOf(difference).map(({ line, names, more }) => {
    const records = names.map((name) => markdownWords([{ code: name }])).join(", ");
    return `- ${line}: ${records}${more > 0 ? ` and ${more} more` : ""}`;
  });
  const parts = [
    changes.length === 0
      ? `No visible changes between ${sides}.`
      : `Required bump: **${bump}**. Changes between ${sides}: ${countWords(changes)}.`,
    ...(reasons.length > 0 ? [`Reasons for ${bump}:\n\n${reasons.join("\n")}`] : []),
    ...(changes.length > 0
      ? [changeList(changes, { max: maxChanges, heading: "###", bumps: true, details: true })]
      : []),
    ...(notCompared.length > 0
      ? [
          "### Not compared",
          cut(
            notCompared.map(
              ({ file, side, why }) =>
                `- ${markdownWords([{ code: file }, { say: " of " }, { code: side }, { say: ": " }, { text: why }])}`,
            ),
          ).join("\n"),
        ]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const cut = (lines: readonly string[]): string[] =>
  lines.length > maxChanges ? [...lines.slice(0, maxChanges), `- … and ${lines.length - maxChanges} more`] : [...lines];

/** How many new records are shown whole: GitHub shows summaries of at most 1 MB. */
const maxWhole = 50;

/** How a list of changes is laid out. */
type Layout = {
  /** The number of changes after which the rest are only counted. */
  readonly max: number;
  /** The Markdown of headings with the names of collections [no headings]. */
  readonly heading?: "###";
  /** Whether each change shows its bump. */
  readonly bumps: boolean;
  /** Whether the sources of each value and the fields of new records are shown, for a reviewer [no]. */
  readonly details?: true;
  /** The URL of the page of a record, to which its name then links. */
  readonly address?: (record: string) => string;
};

/** Changes as a Markdown list by collection and record, one line each. */
export function changeList(
  changes: readonly DescribedChange[],
  { max, heading, bumps, details, address }: Layout,
): string {
  const lines: string[] = [];
  let whole = 0;
  const line = ({ words, evidence, sources, reason: { bump } }: DescribedChange): string => {
    const cited = details && sources.length > 0 ? `: ${markdownWords(sources)}` : "";
    const tail = [evidence && `${evidence}${cited}`, bumps ? bump : undefined].filter(Boolean).join("; ");
    return markdownWords(words) + (tail === "" ? "" : ` (${tail})`);
  };
  for (const { title, subjects } of groupChanges(changes.slice(0, max))) {
    if (heading !== undefined) lines.push(...(lines.length > 0 ? [""] : []), `${heading} ${title}`, "");
    for (const { name, changes: described } of subjects) {
      const [only, ...more] = described;
      const code = markdownWords([{ code: name }]);
      const subject = address && isRecord(name) ? `[${code}](${address(name)})` : code;
      if (only && more.length === 0) {
        lines.push(`- ${subject}: ${line(only)}`);
        if (details && only.facts.length > 0) whole += 1;
        const facts = details && whole <= maxWhole ? only.facts : [];
        lines.push(
          ...facts.map(({ caption, words }) => `  - ${markdownWords([{ text: caption }])}: ${markdownWords(words)}`),
        );
      } else lines.push(`- ${subject}:`, ...described.map((one) => `  - ${line(one)}`));
    }
  }
  if (whole > maxWhole) lines.push("", `Only the first ${maxWhole} new records are shown whole.`);
  const rest = changes.length - max;
  if (rest > 0) lines.push(`- … and ${rest.toLocaleString("en-GB")} more`);
  return lines.join("\n");
}

/** Whether a name is valid in a URL; other names are not linked. */
const isRecord = (name: string): boolean => /^[a-z][a-z-]*\/[a-z0-9-]+$/.test(name);

/** Words as Markdown on one line: text of a record cannot create a link, mention, tag, table cell or emphasis. */
export const markdownWords = (words: Words): string =>
  words
    .map((word) => ("say" in word ? word.say : "code" in word ? code(cutText(word.code)) : escaped(cutText(word.text))))
    .join("");

/** A code span with more backticks than any run of them inside. */
function code(text: string): string {
  const inner = oneLine(text);
  const longest = Math.max(0, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 || inner.trim() !== inner || inner === "" ? " " : "";
  return `${fence}${space}${inner}${space}${fence}`;
}

// GitHub finds mentions, issue numbers and URLs in the finished text. A backslash does not prevent that; a zero-width
// space does.
const escaped = (text: string): string =>
  oneLine(text)
    .replace(/@|#(?=\d)|(?<=GH)-(?=\d)/g, "$&\u200b")
    .replace(/[\\`*_[\]<>|~&]|(?<!\w)\$|:(?=\/\/)|(?<=www)\./gi, "\\$&");
