/**
 * `npm run publish-packages [-- --tag next]`: publishes the tarballs of `.release/` that the registry does not have yet,
 * the very ones that were tried, and tags the commit. Then it asks the registry what it offers and compares the bytes.
 * Run again after a failure, it goes on where it stopped. It needs nothing installed: where packages are published, no
 * other code runs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../root.ts";
import { integrityOf } from "./publish-packages/integrity-of.ts";
import { offeredIntegrity } from "./publish-packages/offered-integrity.ts";
import { publish } from "./publish-packages/publish.ts";

const { values } = parseArgs({ options: { tag: { type: "string" } } });

// The dataset last: whoever installs it finds the schema that it names.
const packages = ["schema", "dataset"].map((folder) => {
  const manifest = readFileSync(join(root, `packages/${folder}/package.json`), "utf8");
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  const tarball = `.release/${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
  return { name, version, tarball, file: join(root, tarball) };
});

const missing = packages.filter(({ file }) => !existsSync(file)).map(({ tarball }) => tarball);
if (missing.length > 0) {
  console.error(`There is no ${missing.join(" and no ")}: \`npm run release-files\` makes it.`);
  process.exit(1);
}
for (const { name, version, tarball, file } of packages) {
  const said = offeredIntegrity(name, version) === undefined ? publish(file, values.tag) : undefined;
  const offered = offeredIntegrity(name, version);
  if (offered !== integrityOf(file)) {
    console.error(
      offered === undefined
        ? `${name}@${version} is not published. The registry or npm said:\n\n${said}\n\nWhat was published before stays; run this again once the cause is gone.`
        : `${name}@${version} is in the registry with other bytes than ${tarball}. A version is never replaced: make a new one.`,
    );
    process.exit(1);
  }
  console.log(
    `${name}@${version}: ${said === undefined ? "was there already" : "published"}, and the registry offers these very bytes.`,
  );
  if (values.tag === undefined) {
    // The tag is what the next release is compared with.
    const { stderr, status } = spawnSync("git", ["tag", `${name}@${version}`], { cwd: root, encoding: "utf8" });
    if (status !== 0 && !stderr.includes("already exists")) {
      console.error(`The commit could not be tagged ${name}@${version}: ${stderr.trim()}`);
      process.exit(1);
    }
  }
}
