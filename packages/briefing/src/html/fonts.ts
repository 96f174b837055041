/** The fonts of the HTML, embedded in its style sheet so that the file needs no other. */
import fonts from "./fonts.json" with { type: "json" };

/** Letters of Source Serif 4 and Source Sans 3, which the licence requires to have another name. */
export const fontFaces = [
  "/* Subsets of Source Serif 4 (© 2014 The Source Serif 4 Project Authors) and Source Sans 3 (© 2010–2020 Adobe), SIL Open Font License 1.1: https://openfontlicense.org */",
  ...fonts.map(
    ({ family, weight, style, woff2 }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${woff2}) format("woff2")}`,
  ),
].join("\n");
