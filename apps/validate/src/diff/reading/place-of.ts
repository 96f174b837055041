import { collections } from "@unionstate/schema";
import type { DatasetFile } from "./dataset-file.ts";

/** Where things stand in a repository, in an npm package and in a folder of records. */
export type Layout = "repository" | "package" | "data";

/**
 * What a file of the dataset is, by its path in a repository, an npm package or a folder of records; `undefined` for
 * files that are none of the dataset's.
 *
 * @param path with `/` between its parts
 */
export function placeOf(path: string, layout: Layout): DatasetFile["what"] | undefined {
  for (const [pattern, what] of places[layout]) {
    const found = pattern.exec(path);
    if (found) return what(found[1] ?? "", found[2] ?? "");
  }
  return undefined;
}

type Place = readonly [RegExp, (collection: string, id: string) => DatasetFile["what"]];

const record = (collection: string, id: string): DatasetFile["what"] => ({ kind: "record", collection, id });
const list = (collection: string): DatasetFile["what"] => ({ kind: "list", collection });
const schema = (collection: string): DatasetFile["what"] => ({ kind: "schema", collection });
const redirects = (): DatasetFile["what"] => ({ kind: "redirects" });

const places: Readonly<Record<Layout, readonly Place[]>> = {
  repository: [
    [/^packages\/dataset\/data\/([a-z0-9-]+)\/([a-z0-9-]+)\.json$/, record],
    [/^schemas\/([a-z0-9-]+)\.schema\.json$/, schema],
    [/^packages\/dataset\/redirects\.json$/, redirects],
  ],
  package: [
    [/^dist\/redirects\.json$/, redirects],
    [/^dist\/schemas\/([a-z0-9-]+)\.schema\.json$/, schema],
    [/^dist\/([a-z0-9-]+)\.json$/, list],
  ],
  // Any folder may be named: only that of a collection holds records.
  data: [[new RegExp(`^(${collections.join("|")})/([a-z0-9-]+)\\.json$`), record]],
};
