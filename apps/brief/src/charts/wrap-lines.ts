import { widthOf } from "./label.ts";

/**
 * The lines of a text that are at most so wide in points, as few as it takes and as even as they can be; a word that
 * is longer stands alone.
 */
export function wrapLines(text: string, room: number, size: number): readonly string[] {
  const wide = filled(text, room, size);
  let even = wide;
  for (let narrow = room - 4; narrow > room / 2; narrow -= 4) {
    const lines = filled(text, narrow, size);
    if (lines.length > wide.length) break;
    even = lines;
  }
  return even;
}

function filled(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
