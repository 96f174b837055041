import type { Words } from "./words.ts";

/** Several phrases with something between them. */
export const joinWords = (phrases: readonly Words[], between: string): Words =>
  phrases.flatMap((phrase, index) => (index === 0 ? phrase : [{ say: between }, ...phrase]));
