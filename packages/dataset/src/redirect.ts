import { redirectOf } from "./redirect-of.js";
import type { Collection, Redirect } from "./types.js";

/**
 * What became of a record that is no more: it has `moved`, was `split`, or was `withdrawn`; why, and with which version
 * of the dataset. Nothing is followed, and nobody is warned.
 *
 * @param collection the collection that it was in
 * @param id the id that it had; any text will do
 * @returns `undefined` for a record that exists, and for an id that no record has had
 * @example redirect("polls", id)?.reason ?? "still there, or never was"
 */
export function redirect(collection: Collection, id: string): Redirect | undefined {
  return redirectOf(`${collection}/${id}`);
}
