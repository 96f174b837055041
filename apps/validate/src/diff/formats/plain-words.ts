import { cutText } from "../words/cut-text.ts";
import type { Words } from "../words/words.ts";
import { harmless } from "./harmless.ts";

/** Words as plain text on one line. */
export const plainWords = (words: Words): string =>
  words.map((word) => ("say" in word ? word.say : harmless(cutText("text" in word ? word.text : word.code)))).join("");
