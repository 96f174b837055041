/**
 * A changelog with another entry on top.
 *
 * @param changelog empty where there is none yet
 * @param name of the package, its heading
 */
export function withEntry(changelog: string, name: string, entry: string): string {
  const heading = `# ${name}\n`;
  const before = changelog.startsWith(heading) ? changelog.slice(heading.length).trimStart() : changelog;
  return [heading, entry, ...(before === "" ? [] : [before])].join("\n");
}
