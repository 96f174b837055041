/**
 * `npm run publish-packages [-- --tag next]`: publishes the packages whose version the registry does not have yet, tags
 * the commit, and compares what the registry then offers with the tarballs of `.release/`, byte by byte. Run again after
 * a failure, it goes on where it stopped.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { integrityOf } from "./publish-packages/integrity-of.ts";
import { offeredIntegrity } from "./publish-packages/offered-integrity.ts";
import { root } from "./root.ts";
import { changesets } from "./version-packages/changesets.ts";

const { values } = parseArgs({ options: { tag: { type: "string" } } });

const packages = ["schema", "dataset"].map((folder) => {
  const { name, version } = JSON.parse(readFileSync(join(root, `packages/${folder}/package.json`), "utf8")) as {
    name: string;
    version: string;
  };
  const tarball = join(root, ".release", `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
  return { name, version, tarball };
});

const missing = packages.filter(({ tarball }) => !existsSync(tarball));
if (missing.length > 0) {
  console.error(
    `There is no ${missing.map(({ tarball }) => tarball.slice(root.length)).join(", ")}: run \`npm run release-files\` first.`,
  );
  process.exit(1);
}

const status = changesets(["publish", ...(values.tag ? ["--tag", values.tag, "--no-git-tag"] : [])], "all");
for (const { name, version, tarball } of status === 0 ? packages : []) {
  const offered = offeredIntegrity(name, version);
  if (offered === integrityOf(tarball)) console.log(`${name}@${version}: the registry offers these very bytes.`);
  else {
    console.error(
      `${name}@${version}: the registry offers other bytes (${offered}) than ${tarball.slice(root.length)}.`,
    );
    process.exitCode = 1;
  }
}
if (status !== 0) {
  console.error("\nNot everything is published. What is, stays; run this again once the cause above is gone.");
  process.exitCode = status;
}
