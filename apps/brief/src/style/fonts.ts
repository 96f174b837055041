import { createRequire } from "node:module";
import type { TFontDictionary } from "pdfmake/interfaces.js";

const { resolve } = createRequire(import.meta.url);

const file = (pkg: string, name: string, cut: string): string =>
  resolve(`@expo-google-fonts/${pkg}/${cut}/${name}_${cut}.ttf`);

const family = (pkg: string, name: string): TFontDictionary[string] => ({
  normal: file(pkg, name, "400Regular"),
  italics: file(pkg, name, "400Regular_Italic"),
  bold: file(pkg, name, "600SemiBold"),
  bolditalics: file(pkg, name, "600SemiBold_Italic"),
});

/** Source Serif 4 for reading, Source Sans 3 for tables and charts: both hold Polish, Lithuanian, Belarusian and Russian letters. */
export const fonts: TFontDictionary = {
  Serif: family("source-serif-4", "SourceSerif4"),
  Sans: family("source-sans-3", "SourceSans3"),
};
