/**
 * The colours of text and charts, as hexadecimal numbers in lower case. A colour has one meaning. Russia is
 * much darker than Belarus, so that they differ in grey. Charts use no others: the HTML replaces each of them in dark mode.
 */
export const palette = {
  ink: { light: "#1b1b1b", dark: "#ececec" },
  /** Secondary text, axes and what is only context. */
  grey: { light: "#5c5f66", dark: "#b4b8c0" },
  /** Grid lines and areas of context. */
  context: { light: "#d5d7db", dark: "#43474f" },
  /** The sea on every map, and nothing else. */
  sea: { light: "#d2dce6", dark: "#222a34" },
  /** The land of others on every map. */
  land: { light: "#e8e7e1", dark: "#2b2d31" },
  paper: { light: "#ffffff", dark: "#16181c" },
  /** Russia. */
  russia: { light: "#741232", dark: "#f08aa6" },
  /** The area of Russia on a map. */
  russiaArea: { light: "#d3a8b6", dark: "#5a2a3a" },
  /** Belarus. */
  belarus: { light: "#2a71be", dark: "#82b6f5" },
  /** The area of Belarus on a map. */
  belarusArea: { light: "#edf4fc", dark: "#22344b" },
  /** Others: as an outline, never as an area. */
  other: { light: "#9a6a00", dark: "#e0b453" },
} as const satisfies Readonly<Record<string, { readonly light: string; readonly dark: string }>>;
