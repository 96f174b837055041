import { visible } from "../../terminal.ts";

/**
 * A text of unknown origin on one line, wherever in it: line breaks and tabs become spaces, what cannot be seen is
 * written out, and a log of GitHub Actions reads no command in it, even where the line begins with it (`::`).
 */
export const harmless = (text: string): string =>
  visible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")).replaceAll("::", ":\u200b:");
