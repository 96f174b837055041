/** Lines of text that fill a page to a known height: `Line 1`, `Line 2`. */
export const filler = (lines: number): object => ({
  stack: Array.from({ length: lines }, (_, i) => ({ text: `Line ${i + 1}` })),
});

/** A drawing of a height in points. */
export const drawing = (height: number): { readonly svg: string; readonly alternative: string } => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="${height}"><rect width="100" height="${height}" fill="#336699"/></svg>`,
  alternative: "A blue box",
});

/** The mark of a note, with the note. */
export const mark = (id: string, text: unknown = `Note ${id}.`): object => ({
  text: id,
  style: "mark",
  note: { id, text, style: "note" },
});
