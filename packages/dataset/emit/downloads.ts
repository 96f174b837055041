import { assetAddress, assetName } from "./assets.ts";
import type { WrittenFile } from "./format.ts";
import { about } from "./published.ts";

/** What a user can download of a release. */
export type Download = {
  /** Example: `unionstate-1.0.0-csv.zip`. */
  readonly name: string;
  readonly address: string;
  /** Without parameters. Example: `text/turtle`. */
  readonly mediaType: string;
  readonly description: string;
  /** The file, if it is offered as it is and not in an archive. */
  readonly file?: WrittenFile;
};

/** The archive of everything, that of each folder, and every other file. */
export function downloadsOf(written: readonly WrittenFile[], version: string): readonly Download[] {
  const archive = (name: string, description: string): Download => ({
    name,
    address: assetAddress(name, version),
    mediaType: "application/zip",
    description,
  });
  const groups = Map.groupBy(written, ({ path }) => assetName(path, version));
  return [
    archive(`${about.name}-${version}.zip`, "All formats in one archive."),
    ...[...groups].map(([name, [first, ...others]]): Download => {
      const folder = first?.path.split("/")[0];
      if (!first || others.length > 0 || first.path.includes("/")) {
        return archive(name, `The files of the folder \`${folder}\`.`);
      }
      const mediaType = first.mediaType.replace(/;.*/, "");
      return { name, address: assetAddress(name, version), mediaType, description: first.description, file: first };
    }),
  ];
}
