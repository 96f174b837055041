/**
 * `npm run tool -- release-files` builds everything and writes to `.release/` what a release offers for download: the
 * assets listed in `assets.ts`, and the same files under names without the version. The same commit gives the same bytes.
 */
import { copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeFolder } from "@unionstate/files";
import { root, turbo } from "../workspace.ts";
import { archiveOf, checksums } from "./archive.ts";
import { type Asset, assets } from "./assets.ts";
import { pack } from "./pack.ts";
import { sbom } from "./sbom.ts";

const built = turbo(["check", "build", "release", "--output-logs=errors-only", "--log-order=grouped"]);
if (built !== 0) process.exit(built);

const folder = join(root, ".release");
const { version, released } = manifestOf("dataset");
const offered = assets({ dataset: version, schema: manifestOf("schema").version });

try {
  await writeFolder(folder, async (partial) => {
    // The checksums come last, because they are those of all other files.
    for (const asset of offered) write(asset, partial);
  });
} catch (error) {
  console.error(`.release/ was not written. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
console.log(`.release/ (version ${version}, ${released}):`);
for (const { name, latest } of offered) {
  const size = `${Math.ceil(statSync(join(folder, name)).size / 1000)} kB`;
  console.log(`  ${size.padStart(8)}  ${name}${latest === undefined ? "" : ` = ${latest}`}`);
}

/** Writes an asset, also under its name in the latest release. */
function write({ name, latest, source }: Asset, to: string): void {
  const file = join(to, name);
  if (source.kind === "package") pack(join(root, source.folder), to);
  else if (source.kind === "file") copyFileSync(join(root, source.path), file);
  else if (source.kind === "archive") writeFileSync(file, archiveOf({ name, ...source }, { version, day: released }));
  else if (source.kind === "bill of materials") writeFileSync(file, sbom(root, { version, day: released }));
  else writeFileSync(file, checksums(to));
  if (latest !== undefined) copyFileSync(file, join(to, latest));
}

function manifestOf(name: string): { version: string; released: string } {
  return JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), "utf8"));
}
