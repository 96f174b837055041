import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChangesetFile } from "./changeset-file.ts";

const mostBytes = 2 ** 20;

/** The changesets among changed files; those that are gone, and links, are none. */
export function readChangesets(root: string, paths: readonly string[]): ChangesetFile[] {
  return paths
    .filter((path) => /^\.changeset\/(?:pre\/)?[^/]+\.md$/.test(path) && !/\/README\.md$/i.test(path))
    .flatMap((path) => {
      const found = lstatSync(join(root, path), { throwIfNoEntry: false });
      if (!found?.isFile() || found.size > mostBytes) return [];
      return { path, text: readFileSync(join(root, path), "utf8") };
    });
}
