import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

const family = (pkg: string, name: string): Record<"normal" | "italics" | "bold" | "bolditalics", string> => {
  const file = (cut: string): string => resolve(`@expo-google-fonts/${pkg}/${cut}/${name}_${cut}.ttf`);
  return {
    normal: file("400Regular"),
    italics: file("400Regular_Italic"),
    bold: file("600SemiBold"),
    bolditalics: file("600SemiBold_Italic"),
  };
};

/** The font files of the samples: a serif for text, a sans for tables. */
export const sampleFonts = {
  Serif: family("source-serif-4", "SourceSerif4"),
  Sans: family("source-sans-3", "SourceSans3"),
};
