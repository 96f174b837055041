import type { Rule } from "@unionstate/schema";
import { noteOnPage } from "./note-on-page.ts";
import { ownWords } from "./own-words.ts";
import { printedOnPage } from "./printed-on-page.ts";
import type { Source } from "./source.ts";

/** Ring 3: all rules that hold the records against a copy of the paper. */
export const sourceRules = (source: Source): readonly Rule[] => [
  printedOnPage(source),
  noteOnPage(source),
  ownWords(source),
];
