/** The record that is corrected in the rehearsal. */
export const record = "packages/dataset/data/polls/two-unions.json";
