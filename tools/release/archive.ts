/** Archives and checksums of a release, with the same bytes for the same files. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { zip } from "@unionstate/files";
import { root } from "../workspace.ts";
import { type ArchivedFile, type ArchiveSource, type Asset, releaseFolder } from "./assets.ts";
import { archiveReadme } from "./readme.ts";

/**
 * The ZIP file of some files of the formats, with a README, the licence, the citation and the changes beside them. Their
 * paths are those in `packages/dataset/release`, so that the samples of the docs run in the unpacked folder.
 *
 * @param name the name of the ZIP file, and without its end that of the folder in it
 * @param title what the archive is called. Example: `CSV`
 * @param day the date of all files. Example: `2026-11-23`
 * @param folder the folder of the formats
 */
export function archiveOf(
  { name, title, files }: Pick<Asset, "name"> & Omit<ArchiveSource, "kind">,
  { version, day, folder = join(root, releaseFolder) }: { version: string; day: string; folder?: string },
): Uint8Array {
  const companions = companionFiles.filter(({ from }) => existsSync(join(root, from)));
  const contents: [string, string | Uint8Array][] = [
    ["README.md", archiveReadme({ title, version, day, files, companions })],
    ...companions.map(({ path, from }): [string, Uint8Array] => [path, readFileSync(join(root, from))]),
    ...files.map(({ path }): [string, Uint8Array] => [path, readFileSync(join(folder, path))]),
  ];
  return zip(contents, name.replace(/\.zip$/, ""), day);
}

/** What every archive has beside its files, and where it comes from. Before the first release there is no changelog. */
const companionFiles: readonly (ArchivedFile & { readonly from: string })[] = [
  {
    path: "LICENSE.txt",
    description: "The licence, and the credit that it asks for.",
    from: "packages/dataset/LICENSE-DATA",
  },
  { path: "CITATION.cff", description: "How to cite the dataset and the paper.", from: "CITATION.cff" },
  {
    path: "CHANGELOG.md",
    description: "What has changed in each release, with the page of the paper.",
    from: "packages/dataset/CHANGELOG.md",
  },
  {
    path: "changes.json",
    description: "What has changed since the previous release, for programs.",
    from: "packages/dataset/changes.json",
  },
];

/** The SHA-256 of every file of a folder, in the format of `sha256sum --check`. */
export const checksums = (folder: string): string =>
  filesIn(folder)
    .map((file) => `${sha256(file)}  ${relative(folder, file).replaceAll(sep, "/")}\n`)
    .join("");

/** Every file of a folder and its subfolders, by code point. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** The SHA-256 of a file, in hexadecimal. */
export const sha256 = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");
