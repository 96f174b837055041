/**
 * The brief's colours. Neighbours differ in lightness as well as in hue, so that a grey print and a reader
 * who does not see red or green tell them apart; every colour of text has a contrast of at least 4.5 : 1 on white.
 */
export const colours = {
  ink: "#1c1c1c",
  quiet: "#595959",
  rule: "#9a9a9a",
  faint: "#e9e7e2",
  accent: "#7a1f2b",
  link: "#1f4e8c",
  russia: "#7a1f2b",
  union: "#2f6db5",
  belarus: "#2f6db5",
  /** A fill only: too light for text. */
  others: "#d8a13a",
  sea: "#dfe9f1",
  land: "#f7f5f0",
  occupied: "#c9c2b6",
} as const;
