import type { Difference } from "../difference.ts";
import { changeList } from "./change-list.ts";
import { countWords } from "./count-words.ts";
import { demands } from "./demands.ts";
import { markdownWords } from "./markdown-words.ts";

// What a page of GitHub still shows, and more than anybody reads.
const most = 500;

/** A difference as Markdown: the bump and why, then every change by collection. */
export function markdown(difference: Difference): string {
  const { bump, changes, notCompared, base, head } = difference;
  const sides = markdownWords([{ code: base.label }, { say: " and " }, { code: head.label }]);
  const reasons = demands(difference).map(({ line, names, more }) => {
    const records = names.map((name) => markdownWords([{ code: name }])).join(", ");
    return `- ${line}: ${records}${more > 0 ? ` and ${more} more` : ""}`;
  });
  const parts = [
    changes.length === 0
      ? `Nothing that users can see is different between ${sides}.`
      : `The smallest honest bump is **${bump}**. Between ${sides}: ${countWords(changes)}.`,
    ...(reasons.length > 0 ? [`It is ${bump} because of:\n\n${reasons.join("\n")}`] : []),
    ...(changes.length > 0 ? [changeList(changes, { most, heading: "###", bumps: true })] : []),
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
  lines.length > most ? [...lines.slice(0, most), `- … and ${lines.length - most} more`] : [...lines];
