import { createRequire } from "node:module";
import { BriefError } from "../brief-error.ts";

const { resolve } = createRequire(import.meta.url);

function file(pkg: string, name: string, cut: string): string {
  const font = `@expo-google-fonts/${pkg}/${cut}/${name}_${cut}.ttf`;
  try {
    return resolve(font);
  } catch {
    throw new BriefError(`The font ${font} is not installed. \`npm install\` brings it.`);
  }
}

type Family = {
  readonly normal: string;
  readonly italics: string;
  readonly bold: string;
  readonly bolditalics: string;
};

const family = (pkg: string, name: string): Family => ({
  normal: file(pkg, name, "400Regular"),
  italics: file(pkg, name, "400Regular_Italic"),
  bold: file(pkg, name, "600SemiBold"),
  bolditalics: file(pkg, name, "600SemiBold_Italic"),
});

/**
 * The files of the two families by cut.
 * Source Serif 4 for reading, Source Sans 3 for tables and charts: both hold Polish, Lithuanian, Belarusian and Russian letters.
 *
 * @throws BriefError if a font is not installed
 */
export const fonts = (): Record<"Serif" | "Sans", Family> => ({
  Serif: family("source-serif-4", "SourceSerif4"),
  Sans: family("source-sans-3", "SourceSans3"),
});
