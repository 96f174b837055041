/** A line of a page, without the white space around it, and where it stands. */
export type Line = { readonly text: string; readonly start: number; readonly end: number };

/** The lines of a text that are not empty. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map(({ 0: line, index }) => ({
    text: line,
    start: index,
    end: index + line.length,
  }));
}
