/**
 * `npm run release-files`: builds everything and lays out in `.release/` what a release offers for download: the tarballs
 * of the packages, the brief on both papers, the data as SQLite, Parquet and CSV, what changed, what it was made with
 * (SBOM), and the SHA-256 of each. The same commit gives the same bytes.
 */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeFolder } from "@unionstate/files";
import { root } from "../root.ts";
import { turbo } from "../turbo.ts";
import { changelogSection } from "./release-files/changelog-section.ts";
import { pack } from "./release-files/pack.ts";
import { sbom } from "./release-files/sbom.ts";
import { sumsOf } from "./release-files/sums-of.ts";
import { zipped } from "./release-files/zipped.ts";

const built = turbo(["check", "build", "release", "--output-logs=errors-only", "--log-order=grouped"]);
if (built !== 0) process.exit(built);

const folder = join(root, ".release");
const from = (path: string): string => join(root, path);
const { version, released } = JSON.parse(readFileSync(from("packages/dataset/package.json"), "utf8")) as {
  version: string;
  released: string;
};

try {
  await writeFolder(folder, async (partial) => {
    const to = (name: string): string => join(partial, name);
    for (const name of ["schema", "dataset"]) pack(from(`packages/${name}`), partial);
    copyFileSync(from("apps/brief/dist/union-state-brief.pdf"), to(`union-state-brief-${version}-a4.pdf`));
    copyFileSync(from("apps/brief/dist/union-state-brief-letter.pdf"), to(`union-state-brief-${version}-letter.pdf`));
    copyFileSync(from("packages/dataset/release/unionstate.sqlite"), to(`unionstate-${version}.sqlite`));
    for (const format of ["csv", "parquet", "json"]) {
      const zip = zipped(from(`packages/dataset/release/${format}`), `unionstate-${version}-${format}`, released);
      writeFileSync(to(`unionstate-${version}-${format}.zip`), zip);
    }
    copyFileSync(from("packages/dataset/changes.json"), to("changes.json"));
    writeFileSync(to(`unionstate-${version}.cdx.json`), sbom(root, { version, day: released }));
    writeFileSync(to("SHA256SUMS"), sumsOf(partial));
    // Not offered for download: the text of the release, which a prerelease does not have.
    if (!version.includes("-")) {
      const changelog = readFileSync(from("packages/dataset/CHANGELOG.md"), "utf8");
      writeFileSync(to("notes.md"), changelogSection(changelog, version));
    }
  });
} catch (error) {
  console.error(`Nothing was laid out. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
console.log(`.release/ (version ${version} of ${released}):`);
for (const name of readdirSync(folder).toSorted()) console.log(`  ${name}`);
