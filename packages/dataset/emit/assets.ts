/** Where a release offers the files of its formats for download. */
import { checkDataset } from "@unionstate/schema";
import type { Format, FormatFile } from "./format.ts";

/** The releases on GitHub, the latest first. */
export const releasesPage = "https://github.com/unionstate/dataset/releases";

/**
 * The name under which a release offers a file of a format: that of the ZIP file of its folder, or its own with the
 * name of the dataset and the version.
 *
 * @example assetName("csv/polls.csv", "1.0.0") // "unionstate-1.0.0-csv.zip"
 * @example assetName("works.bib", "1.0.0") // "unionstate-1.0.0-works.bib"
 * @example assetName("unionstate.sqlite", "1.0.0") // "unionstate-1.0.0.sqlite"
 */
export function assetName(path: string, version: string): string {
  const [name = "", ...within] = path.replace(/^\./, "").split("/");
  if (within.length > 0) return `unionstate-${version}-${name}.zip`;
  return name.startsWith("unionstate.") ? name.replace(".", `-${version}.`) : `unionstate-${version}-${name}`;
}

/** The name under which the latest release also offers a file: without the version. Example: `unionstate-csv.zip`. */
export const latestName = (asset: string, version: string): string => asset.replace(`-${version}`, "");

/** The permanent address of a file of a release. */
export const assetAddress = (asset: string, version: string): string =>
  `${releasesPage}/download/${encodeURIComponent(`@unionstate/dataset@${version}`)}/${asset}`;

/** The address of a file of the latest release, whatever its version. */
export const latestAddress = (latest: string): string => `${releasesPage}/latest/download/${latest}`;

/** The files of a format. Their paths and descriptions do not depend on the records. */
export function filesOf(format: Format): FormatFile[] {
  const { records } = checkDataset({ records: [] });
  return [...format.files({ records, redirects: [], version: "0.0.0", released: "2026-01-01", written: [] })];
}
