/** The brief's colours; each differs from its neighbours in lightness too, so that a grey print reads the same. */
export const colours = {
  ink: "#1c1c1c",
  quiet: "#5c5c5c",
  rule: "#9a9a9a",
  faint: "#e9e7e2",
  accent: "#7a1f2b",
  russia: "#7a1f2b",
  union: "#2f6db5",
} as const;
