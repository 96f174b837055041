/** The fonts of the briefing, reduced to some letters, made from the files of their packages. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

/** One font of a family. */
export type FontCut = {
  readonly family: "Subset Serif" | "Subset Sans";
  readonly weight: 400 | 600 | 700;
  readonly style: "normal" | "italic";
};

/**
 * A font with only some letters, as WOFF2, under another name. The same letters give the same bytes.
 *
 * @throws Error if the family has no such font
 */
export async function fontSubset(cut: FontCut, letters: string): Promise<Buffer> {
  const { resolve } = createRequire(import.meta.url);
  const [folder, name] = families[cut.family];
  const file = `${weights[cut.weight]}${cut.style === "italic" ? "_Italic" : ""}`;
  const font = readFileSync(resolve(`@expo-google-fonts/${folder}/${file}/${name}_${file}.ttf`));
  return subsetFont(renamed(font), letters, {
    targetFormat: "woff2",
    // Without small capitals and other forms of letters.
    noLayoutClosure: true,
  });
}

const families = {
  "Subset Serif": ["source-serif-4", "SourceSerif4"],
  "Subset Sans": ["source-sans-3", "SourceSans3"],
} as const;

const weights = { 400: "400Regular", 600: "600SemiBold", 700: "700Bold" } as const;

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
