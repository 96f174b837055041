import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../command.ts";

/**
 * Writes a changeset to a new file; existing files are never overwritten.
 *
 * @param name the name of the file without `.md`; a number is added if it is taken
 * @returns its path from the root
 */
export function writeChangeset(root: string, name: string, text: string): string {
  for (let number = 1; number <= 1000; number++) {
    const path = `.changeset/${name}${number === 1 ? "" : `-${number}`}.md`;
    try {
      mkdirSync(join(root, ".changeset"), { recursive: true });
      writeFileSync(join(root, path), text, { flag: "wx" });
      return path;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : error;
      if (code !== "EEXIST") throw new UsageError(`Cannot write \`${path}\`: ${code}.`);
    }
  }
  throw new UsageError(`Too many changesets are named \`${name}\`.`);
}
