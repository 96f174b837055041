import { cutText } from "../words/cut-text.ts";
import type { Words } from "../words/words.ts";
import { harmless } from "./harmless.ts";

/** Words as Markdown on one line: what a record says can make no link, mention, tag, table cell or emphasis. */
export const markdownWords = (words: Words): string =>
  words
    .map((word) => ("say" in word ? word.say : "code" in word ? code(cutText(word.code)) : escaped(cutText(word.text))))
    .join("");

/** A code span, with a fence that no run of backticks inside can close. */
function code(text: string): string {
  const inner = harmless(text);
  const longest = Math.max(0, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 || inner.trim() !== inner || inner === "" ? " " : "";
  return `${fence}${space}${inner}${space}${fence}`;
}

// GitHub finds mentions, numbers of issues and addresses in the finished text: a backslash does not keep it from that,
// a space of no width does.
const escaped = (text: string): string =>
  harmless(text)
    .replace(/@|#(?=\d)|(?<=GH)-(?=\d)/g, "$&\u200b")
    .replace(/[\\`*_[\]<>|~&]|(?<!\w)\$|:(?=\/\/)|(?<=www)\./gi, "\\$&");
