/** `npm run tool -- release-notes <version>` prints what the changelog of the dataset says about a version. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.ts";

if (import.meta.main) {
  const file = join(root, "packages/dataset/CHANGELOG.md");
  try {
    // The first release writes the file.
    process.stdout.write(changelogSection(existsSync(file) ? readFileSync(file, "utf8") : "", process.argv[2] ?? ""));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * The section of a changelog about one version, without its heading.
 *
 * @throws Error if the changelog has no such version
 */
export function changelogSection(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((each) => each.startsWith(`${version}\n`));
  if (section === undefined) throw new Error(`The changelog has no version ${version}.`);
  return `${section.slice(version.length).trim()}\n`;
}
