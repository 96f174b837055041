/** `npm run tool -- release-notes <version>` prints what the changelog of the dataset says about a version. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.ts";

if (import.meta.main) {
  const changelog = readFileSync(join(root, "packages/dataset/CHANGELOG.md"), "utf8");
  process.stdout.write(changelogSection(changelog, process.argv[2] ?? ""));
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
