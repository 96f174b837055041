/** What tests that draw at random begin with; `UNIONSTATE_SEED` draws others. */
export const seed = Number(process.env.UNIONSTATE_SEED ?? 1999);
