import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChangesetFile } from "./changeset-file.ts";

const maxBytes = 2 ** 20;

/** The changesets among changed files, without removed files and symbolic links. */
export function readChangesets(root: string, paths: readonly string[]): ChangesetFile[] {
  return paths
    .filter((path) => /^\.changeset\/(?:pre\/)?[^/]+\.md$/.test(path) && !/\/README\.md$/i.test(path))
    .flatMap((path) => {
      const found = lstatSync(join(root, path), { throwIfNoEntry: false });
      if (!found?.isFile() || found.size > maxBytes) return [];
      return { path, text: readFileSync(join(root, path), "utf8") };
    });
}
