import { resolve } from "node:path";
import { type Arguments, type Environment, UsageError } from "../command.ts";
import { readSource, type Source, UnreadableSource } from "../source/source.ts";

/** The option for a PDF in which the paper does not begin on the first page. */
export const firstPageOption = { "first-page": { type: "string" } } as const;

/**
 * Reads the copy of the paper that a command is given.
 *
 * @throws UsageError unless exactly one readable copy is given
 */
export async function readGivenSource({ paths, options }: Arguments, { from }: Environment): Promise<Source> {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) {
    throw new UsageError(
      "Give one copy of the paper: its PDF, or its text with a form feed between printed pages. The paper is not part of this repository.",
    );
  }
  const first = Number(options["first-page"] ?? 1);
  if (!Number.isInteger(first) || first < 1) {
    throw new UsageError(`\`${options["first-page"]}\` is not a page number. Use a number from 1 with --first-page.`);
  }
  try {
    return await readSource(resolve(from, path), first);
  } catch (error) {
    if (error instanceof UnreadableSource) throw new UsageError(error.message);
    throw error;
  }
}
