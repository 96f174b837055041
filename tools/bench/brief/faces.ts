/** The names by which fonts know themselves, for engines that look them up by name. */
export const faces = { Serif: "Source Serif 4", Sans: "Source Sans 3" } as const;
