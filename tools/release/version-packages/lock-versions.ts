import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the versions of the packages of this repository into its lockfile, which Changesets leaves as it was. */
export function lockVersions(root: string): void {
  const path = join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, { version?: string }> };
  for (const [folder, entry] of Object.entries(lock.packages)) {
    if (!/^(?:packages|apps)\/[^/]+$/.test(folder)) continue;
    entry.version = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")).version;
  }
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
