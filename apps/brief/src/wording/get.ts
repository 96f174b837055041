/**
 * The record of a list with this id.
 *
 * @throws Error if there is none: the brief is then built on a dataset it does not fit
 */
export function get<R extends { readonly id: string }>(records: readonly R[], id: R["id"]): R {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`The brief needs the record \`${id}\`, and the dataset has none.`);
  return record;
}
