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
  /** The address of a record's page, by its name: its name then leads there. */
  readonly address?: (record: string) => string;
};

/** Changes as a Markdown list, by collection and record, a line each. */
export function changeList(changes: readonly ToldChange[], { most, heading, bumps, address }: Layout): string {
  const lines: string[] = [];
  const line = ({ words, evidence, reason: { bump } }: ToldChange): string => {
    const tail = [evidence, bumps ? bump : undefined].filter(Boolean).join("; ");
    return markdownWords(words) + (tail === "" ? "" : ` (${tail})`);
  };
  for (const { title, subjects } of groupChanges(changes.slice(0, most))) {
    if (heading !== undefined) lines.push(...(lines.length > 0 ? [""] : []), `${heading} ${title}`, "");
    for (const { name, changes: told } of subjects) {
      const [only, ...more] = told;
      const code = markdownWords([{ code: name }]);
      const subject = address && isRecord(name) ? `[${code}](${address(name)})` : code;
      if (only && more.length === 0) lines.push(`- ${subject}: ${line(only)}`);
      else lines.push(`- ${subject}:`, ...told.map((one) => `  - ${line(one)}`));
    }
  }
  const rest = changes.length - most;
  if (rest > 0) lines.push(`- … and ${rest.toLocaleString("en-GB")} more`);
  return lines.join("\n");
}

/** A record's name holds nothing that an address cannot; whatever else somebody wrote there leads nowhere. */
const isRecord = (name: string): boolean => /^[a-z][a-z-]*\/[a-z0-9-]+$/.test(name);
