/** A drawing as a PNG, in the fonts of the packages. */
import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, loadImage } from "@napi-rs/canvas";

// The renderer does not find a family whose name has a digit.
const family = "SourceSans";

const { resolve } = createRequire(import.meta.url);
const files = ["400Regular", "400Regular_Italic", "600SemiBold"].map((cut) =>
  resolve(`@expo-google-fonts/source-sans-3/${cut}/SourceSans3_${cut}.ttf`),
);

/** The PNG of an SVG, in the size that the SVG states. */
export async function chartPng(svg: string): Promise<Buffer> {
  if (!GlobalFonts.has(family)) for (const file of files) GlobalFonts.registerFromPath(file, family);
  const source = outlinesApart(svg).replace(/font-family="[^"]*"/, `font-family="${family}"`);
  const drawn = await loadImage(Buffer.from(source));
  const canvas = createCanvas(drawn.width, drawn.height);
  canvas.getContext("2d").drawImage(drawn, 0, 0);
  return canvas.encode("png");
}

/** The renderer does not support `paint-order`: it draws the outline of a text as another text behind it. */
const outlinesApart = (svg: string): string =>
  svg.replaceAll(/<text ([^>]*)stroke="[^>]*paint-order="stroke"([^>]*>.*?<\/text>)/g, "$&<text $1$2");
