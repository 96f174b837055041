import type { Inline } from "./inline.ts";

/** The brief's own footnotes, numbered as they come. */
export type Notes = {
  /** The mark of a new note, to stand in a text; the note comes to the foot of the mark's page. */
  readonly mark: (...note: Inline[]) => Inline;
};

/** Starts the count of notes at 1. */
export function numberedNotes(): Notes {
  let count = 0;
  return {
    mark: (...note) => {
      count += 1;
      const id = `note-${count}`;
      return {
        text: String(count),
        style: "mark",
        linkToDestination: id,
        linkTitle: `Note ${count}`,
        places: [`${id}-mark`],
        note: { id, style: "note", text: [{ text: String(count), style: "mark" }, "\u2002", ...note] },
      };
    },
  };
}
