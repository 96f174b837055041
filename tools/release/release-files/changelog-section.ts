/**
 * What a changelog says of a version, without its heading.
 *
 * @throws Error where it says nothing of that version
 */
export function changelogSection(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.startsWith(`${version}\n`));
  if (section === undefined) throw new Error(`The changelog says nothing of ${version}.`);
  return `${section.slice(version.length).trim()}\n`;
}
