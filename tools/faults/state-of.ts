import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** What is at a place, in a word: the SHA-256 of all files in it with their paths; `nothing` where there is nothing. */
export function stateOf(path: string): string {
  if (!existsSync(path)) return "nothing";
  const hash = createHash("sha256");
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted()
    : [path];
  for (const file of files)
    hash
      .update(`${relative(path, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}
