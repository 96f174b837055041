/**
 * A changelog with a new entry at the top.
 *
 * @param changelog empty if there is none yet
 * @param name the name of the package, which is the heading
 */
export function withEntry(changelog: string, name: string, entry: string): string {
  const heading = `# ${name}\n`;
  const before = changelog.startsWith(heading) ? changelog.slice(heading.length).trimStart() : changelog;
  return [heading, entry, ...(before === "" ? [] : [before])].join("\n");
}
