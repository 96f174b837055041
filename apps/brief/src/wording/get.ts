import { BriefError } from "../brief-error.ts";

/**
 * The record of a list with this id.
 *
 * @throws BriefError if there is none: the brief is then built on a dataset it does not fit
 */
export function get<R extends { readonly id: string }>(records: readonly R[], id: R["id"]): R {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) {
    throw new BriefError(
      `The brief is made of the record \`${id}\`, and the dataset has none of that name. If it has another id now, name that in apps/brief/src.`,
    );
  }
  return record;
}
