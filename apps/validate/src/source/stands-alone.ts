import type { Span } from "./find-printed.ts";

/** Whether nothing but a stretch stands in its lines, as a heading does: its words may also stand in running text. */
export const standsAlone = (text: string, { start, end }: Span): boolean =>
  /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(0, start)) && /^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(text.slice(end));
