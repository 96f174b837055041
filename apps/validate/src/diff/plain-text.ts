import { visible } from "../terminal.ts";
import { cutText, type Words } from "./value-words.ts";

/** Words as plain text on one line. */
export const plainWords = (words: Words): string =>
  words.map((word) => ("say" in word ? word.say : oneLine(cutText("text" in word ? word.text : word.code)))).join("");

/**
 * Untrusted text on one line: line breaks and tabs become spaces, invisible characters are escaped, and a log of GitHub
 * Actions finds no command in it, not even at the start of a line (`::`).
 */
export const oneLine = (text: string): string =>
  visible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")).replaceAll("::", ":\u200b:");
