/**
 * `npm run tool -- release-files` builds everything and writes to `.release/` what a release offers for download: the
 * tarballs of the packages, the brief in both paper sizes and as HTML, its charts, the data book, the data as SQLite,
 * Parquet, CSV and JSON, the changes, the software bill of materials, and the SHA-256 of each file. The same commit gives the same bytes.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeFolder } from "@unionstate/files";
import { root, turbo } from "../workspace.ts";
import { checksums, zipFolder } from "./archive.ts";
import { changelogSection } from "./release-notes.ts";
import { sbom } from "./sbom.ts";

const built = turbo(["check", "build", "release", "--output-logs=errors-only", "--log-order=grouped"]);
if (built !== 0) process.exit(built);

const folder = join(root, ".release");
const from = (path: string): string => join(root, path);
const { version, released }: { version: string; released: string } = JSON.parse(
  readFileSync(from("packages/dataset/package.json"), "utf8"),
);

try {
  await writeFolder(folder, async (partial) => {
    const to = (name: string): string => join(partial, name);
    for (const name of ["schema", "dataset"]) pack(from(`packages/${name}`), partial);
    for (const edition of ["brief", "data-book"].map((each) => `${each}-${version}`))
      copyFileSync(from(`apps/brief/dist/union-state-${edition}.pdf`), to(`union-state-${edition}.pdf`));
    for (const end of ["-letter.pdf", ".html"])
      copyFileSync(
        from(`apps/brief/dist/union-state-brief-${version}${end}`),
        to(`union-state-brief-${version}${end}`),
      );
    copyFileSync(from(`apps/brief/dist/union-state-charts-${version}.zip`), to(`union-state-charts-${version}.zip`));
    copyFileSync(from("packages/dataset/release/unionstate.sqlite"), to(`unionstate-${version}.sqlite`));
    for (const format of ["csv", "parquet", "json"]) {
      const archive = zipFolder(
        from(`packages/dataset/release/${format}`),
        `unionstate-${version}-${format}`,
        released,
      );
      writeFileSync(to(`unionstate-${version}-${format}.zip`), archive);
    }
    copyFileSync(from("packages/dataset/changes.json"), to("changes.json"));
    writeFileSync(to(`unionstate-${version}.cdx.json`), sbom(root, { version, day: released }));
    writeFileSync(to("SHA256SUMS"), checksums(partial));
    // The text of the release on GitHub, not a file of it. A prerelease has none.
    if (!version.includes("-")) {
      const changelog = readFileSync(from("packages/dataset/CHANGELOG.md"), "utf8");
      writeFileSync(to("notes.md"), changelogSection(changelog, version));
    }
  });
} catch (error) {
  console.error(`.release/ was not written. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
console.log(`.release/ (version ${version}, ${released}):`);
for (const name of readdirSync(folder).toSorted()) console.log(`  ${name}`);

/** Packs a package as npm publishes it. @throws Error with the output of npm if that fails */
function pack(packageFolder: string, destination: string): void {
  const { status, stdout, stderr } = spawnSync("npm", ["pack", "--silent", "--pack-destination", destination], {
    cwd: packageFolder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`\`npm pack\` failed in ${packageFolder}:\n${stdout}${stderr}`);
}
