import type { ToldChange } from "../difference.ts";
import { groupChanges } from "./group-changes.ts";
import { markdownWords } from "./markdown-words.ts";

/** How a list of changes is laid out. */
type Layout = {
  /** How many changes are told before the rest is only counted. */
  readonly most: number;
  /** The marks in front of a collection's name; none for a list without headings. */
  readonly heading?: "###";
  /** Whether each change tells its bump. */
  readonly bumps: boolean;
};

/** Changes as a Markdown list, by collection and record, a line each. */
export function changeList(changes: readonly ToldChange[], { most, heading, bumps }: Layout): string {
  const lines: string[] = [];
  const line = ({ words, evidence, reason: { bump } }: ToldChange): string => {
    const tail = [evidence, bumps ? bump : undefined].filter(Boolean).join("; ");
    return markdownWords(words) + (tail === "" ? "" : ` (${tail})`);
  };
  for (const { title, subjects } of groupChanges(changes.slice(0, most))) {
    if (heading !== undefined) lines.push(...(lines.length > 0 ? [""] : []), `${heading} ${title}`, "");
    for (const { name, changes: told } of subjects) {
      const [only, ...more] = told;
      const subject = markdownWords([{ code: name }]);
      if (only && more.length === 0) lines.push(`- ${subject}: ${line(only)}`);
      else lines.push(`- ${subject}:`, ...told.map((one) => `  - ${line(one)}`));
    }
  }
  const rest = changes.length - most;
  if (rest > 0) lines.push(`- … and ${rest.toLocaleString("en-GB")} more`);
  return lines.join("\n");
}
