import { fonts } from "../fonts.ts";
import { pathOf } from "../site.ts";

/**
 * Where the fonts are, and the notice that their licence requires. The semibold one is used for bold letters as well. Those
 * that pages load first are not exchanged later, which would move the text; italics are few and come when they come.
 */
export const GET = (): Response => new Response(css, { headers: { "Content-Type": "text/css" } });

const css = [
  "/* Subsets of Source Serif 4 (© 2014 The Source Serif 4 Project Authors) and Source Sans 3 (© 2010–2020 Adobe), SIL Open Font License 1.1: https://openfontlicense.org */",
  ...Object.entries(fonts).map(
    ([name, { family, weight, style }]) =>
      `@font-face{font-family:"${family}";font-weight:${weight === 600 ? "600 700" : weight};font-style:${style};font-display:${style === "italic" ? "swap" : "optional"};src:url("${pathOf(`fonts/${name}.woff2`)}") format("woff2")}`,
  ),
].join("\n");
