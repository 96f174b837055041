/** The letters of the fonts that the HTML embeds, made from the files of the packages. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

/** Latin letters of all states on the maps and their neighbours, and signs that the briefing may use. */
export const letters = `${range(0x20, 0x7e)}${range(0xa0, 0x17f)}–—‘’‚“”„•…→−≈≤≥`;

const cuts = [
  ["Subset Serif", 400, "normal", "source-serif-4", "SourceSerif4", "400Regular"],
  ["Subset Serif", 400, "italic", "source-serif-4", "SourceSerif4", "400Regular_Italic"],
  ["Subset Sans", 400, "normal", "source-sans-3", "SourceSans3", "400Regular"],
  ["Subset Sans", 400, "italic", "source-sans-3", "SourceSans3", "400Regular_Italic"],
  ["Subset Sans", 600, "normal", "source-sans-3", "SourceSans3", "600SemiBold"],
] as const;

/** The fonts as WOFF2 in base 64. The same fonts give the same bytes. */
export const subsetFonts = () =>
  Promise.all(
    cuts.map(async ([family, weight, style, folder, name, cut]) => {
      const { resolve } = createRequire(import.meta.url);
      const file = readFileSync(resolve(`@expo-google-fonts/${folder}/${cut}/${name}_${cut}.ttf`));
      const woff2 = await subsetFont(renamed(file), letters, {
        targetFormat: "woff2",
        // Without small capitals and other forms of letters.
        noLayoutClosure: true,
      });
      return { family, weight, style, woff2: woff2.toString("base64") };
    }),
  );

/**
 * A font under another name: the licence of Source Sans 3 reserves “Source” for the complete font. The notice of
 * copyright stays.
 */
function renamed(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  const tables = Array.from({ length: copy.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const table = tables.find((at) => copy.toString("latin1", at, at + 4) === "name");
  if (table === undefined) throw new Error("The font has no name table.");
  const start = copy.readUInt32BE(table + 8);
  const strings = start + copy.readUInt16BE(start + 4);
  for (let i = 0; i < copy.readUInt16BE(start + 2); i++) {
    const record = start + 6 + 12 * i;
    const copyright = 0;
    if (copy.readUInt16BE(record + 6) === copyright) continue;
    const [from, length] = [strings + copy.readUInt16BE(record + 10), copy.readUInt16BE(record + 8)];
    for (const [old, other] of [
      [wide("Source"), wide("Subset")],
      [Buffer.from("Source"), Buffer.from("Subset")],
    ] as const)
      for (let at = copy.indexOf(old, from); at >= 0 && at < from + length; at = copy.indexOf(old, at + 1))
        other.copy(copy, at);
  }
  return copy;
}

/** UTF-16, most significant byte first, as in the name table. */
const wide = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
