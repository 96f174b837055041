import { resolve } from "node:path";
import { readSource, type Source, UnreadableSource } from "../source/source.ts";
import type { Asked, Surroundings } from "./command.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** The option for a PDF in which the paper does not begin on the first page. */
export const firstPageOption = { "first-page": { type: "string" } } as const;

/**
 * Reads the copy of the paper that a command is given.
 *
 * @throws WrongUsage unless exactly one readable copy is given
 */
export async function readGivenSource({ paths, options }: Asked, { from }: Surroundings): Promise<Source> {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) {
    throw new WrongUsage(
      "Give one copy of the paper: its PDF, or its text with a form feed between printed pages. The paper is not part of this repository.",
    );
  }
  const first = Number(options["first-page"] ?? 1);
  if (!Number.isInteger(first) || first < 1) {
    throw new WrongUsage(`\`${options["first-page"]}\` is not a page number. Use a number from 1 with --first-page.`);
  }
  try {
    return await readSource(resolve(from, path), first);
  } catch (error) {
    if (error instanceof UnreadableSource) throw new WrongUsage(error.message);
    throw error;
  }
}
