/** The seed of tests that use random values; set `UNIONSTATE_SEED` for other values. */
export const seed = Number(process.env.UNIONSTATE_SEED ?? 1999);
