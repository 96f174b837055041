/** What a release offers for download: the data in every format, the brief, the packages, and what verifies them. */
import { assetName, filesOf, latestName } from "../../packages/dataset/emit/assets.ts";
import type { Format, FormatFile } from "../../packages/dataset/emit/format.ts";
import { formats } from "../../packages/dataset/emit/formats/formats.ts";
import { tarballName } from "./publish.ts";

/** A file of a release. */
export type Asset = {
  /** Example: `unionstate-1.0.0-csv.zip`. */
  readonly name: string;
  /** The name of the same file in the latest release, for those that users link to. Example: `unionstate-csv.zip`. */
  readonly latest?: string;
  /** What is in it, as a phrase. */
  readonly contents: string;
  readonly source: Source;
};

/** Where the bytes of an asset come from; paths are relative to the root of the repository. */
type Source =
  | { readonly kind: "package"; readonly folder: string }
  | { readonly kind: "file"; readonly path: string }
  | ArchiveSource
  | { readonly kind: "bill of materials" }
  | { readonly kind: "checksums" };

/** Files of the formats, in a ZIP file with a README and what else every archive has. */
export type ArchiveSource = {
  readonly kind: "archive";
  /** What the archive is called. Example: `CSV`. */
  readonly title: string;
  readonly files: readonly ArchivedFile[];
};

/** A file of a format: its path in `packages/dataset/release` and in archives, and what is in it, as a sentence. */
export type ArchivedFile = Pick<FormatFile, "path" | "description">;

/** The versions of the two packages. */
export type Versions = { readonly dataset: string; readonly schema: string };

/** The folder of the formats. */
export const releaseFolder = "packages/dataset/release";

/** The files of the formats, the brief and the packages. A new format is in the list without another line here. */
export function assets(versions: Versions): Asset[] {
  const version = versions.dataset;
  const brief = (end: string, contents: string): Asset =>
    copy(`apps/brief/dist/union-state-${end}`, `union-state-${end}`, contents, version);
  return [
    ...dataAssets(formats, version),
    brief(`brief-${version}.pdf`, "The brief, for A4 paper"),
    brief(`brief-${version}-letter.pdf`, "The brief, for US Letter paper"),
    brief(`brief-${version}.html`, "The brief as a web page"),
    brief(`charts-${version}.zip`, "Each chart of the brief and the website as SVG and PNG, with the terms of reuse"),
    brief(`data-book-${version}.pdf`, "The data book: every record, in print"),
    copy(
      "packages/dataset/changes.json",
      `unionstate-${version}-changes.json`,
      "What has changed since the previous release",
      version,
    ),
    ...(["dataset", "schema"] as const).map((name): Asset => {
      const id = `@unionstate/${name}`;
      return {
        name: tarballName(id, versions[name]),
        contents: `The npm package \`${id}\`, as published`,
        source: { kind: "package", folder: `packages/${name}` },
      };
    }),
    {
      name: `unionstate-${version}.cdx.json`,
      contents: "The software bill of materials (CycloneDX)",
      source: { kind: "bill of materials" },
    },
    { name: "SHA256SUMS", contents: "The SHA-256 of every file", source: { kind: "checksums" } },
  ];
}

/** All formats in one archive; an archive for each folder; and every other file as it is. */
function dataAssets(of: readonly Format[], version: string): Asset[] {
  const files = of.flatMap((format) => filesOf(format).map((file) => ({ ...file, format })));
  const explaining = files.filter(({ format }) => format.inEveryArchive);
  return [
    archive(`unionstate-${version}.zip`, "all formats", "All formats in one archive", files, version),
    ...[...Map.groupBy(files, ({ path }) => assetName(path, version))].map(([name, group]) => {
      const [first] = group;
      if (first && !first.path.includes("/"))
        return copy(`${releaseFolder}/${first.path}`, name, first.description.replace(/\.$/, ""), version);
      const title = [...new Set(group.map(({ format }) => format.name))].join(", ");
      return archive(
        name,
        title,
        `${title}: \`${first?.path.replace(/\/.*/, "/")}\``,
        [...group, ...explaining],
        version,
      );
    }),
  ];
}

const copy = (path: string, name: string, contents: string, version: string): Asset => ({
  name,
  latest: latestName(name, version),
  contents,
  source: { kind: "file", path },
});

const archive = (
  name: string,
  title: string,
  contents: string,
  files: readonly ArchivedFile[],
  version: string,
): Asset => ({ name, latest: latestName(name, version), contents, source: { kind: "archive", title, files } });
