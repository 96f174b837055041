/** What an emitter of the package is, and how emitters write JavaScript. */
import type { Collection, Records, Redirect } from "@unionstate/schema";
import { flatShapeOf } from "../tables/flat-shape.ts";

/** A file of the package, with its path inside `dist/`. */
export type PackageFile = { readonly path: string; readonly text: string };

/** Makes files of the package from the records and the redirects. Pure: the same records give the same bytes. */
export type Emitter = (
  records: Records,
  redirects: readonly Redirect[],
) => readonly PackageFile[] | Promise<readonly PackageFile[]>;

/** The name under which a collection's list is exported: `arms-deals` becomes `armsDeals`. */
export const exportName = (collection: Collection): string =>
  collection.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The type of a collection's ids. Example: `PollId`. */
export const idType = (collection: Collection): string => flatShapeOf(collection).fields.get("id")?.name ?? "";

/**
 * A value as a JavaScript literal of its JSON text, e.g. `'[{"id":"belarus"}]'`. Characters beyond ASCII are escaped:
 * engines then store such texts with one byte a character.
 */
export function jsonLiteral(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `'${json.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
