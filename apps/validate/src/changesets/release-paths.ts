/** Decides which files a release request may change. Imports nothing: a job of the release workflow runs it as it is. */

/** The files that `npm run tool -- version` changes. */
const written = new Set([
  "README.md",
  "CITATION.cff",
  "package-lock.json",
  "packages/dataset/README.md",
  "packages/dataset/changes.json",
  "packages/dataset/redirects.json",
  ...["dataset", "schema"].flatMap((name) => [`packages/${name}/package.json`, `packages/${name}/CHANGELOG.md`]),
]);

/** Whether a release request may change a file; it removes changesets, and changes no other file. */
export const isReleasePath = (path: string): boolean => written.has(path) || /^\.changeset\/[^/]+\.md$/.test(path);
