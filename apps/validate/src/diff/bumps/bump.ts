/** The numbers of a version, the least first; `none` where nothing changed. */
export const bumps = ["none", "patch", "minor", "major"] as const;

export type Bump = (typeof bumps)[number];
