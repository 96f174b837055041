import { existsSync, readdirSync } from "node:fs";
import { expect } from "./expect.ts";
import type { Repository } from "./repository.ts";
import { shell } from "./shell.ts";

/**
 * Does what the release workflow does on `main`: makes the next version if changesets wait, commits it, lays out the
 * files and publishes.
 *
 * @returns what was seen, in lines
 */
export function releaseFrom(repository: Repository): string[] {
  const waiting = readdirSync(repository.path(".changeset")).some(
    (name) => name.endsWith(".md") && name !== "README.md",
  );
  if (waiting) {
    repository.npm("tool", "version");
    repository.commit("Version packages");
  }
  repository.npm("tool", "release-files");
  const version = repository.version("dataset");
  for (const file of ["a4.pdf", "letter.pdf"]) {
    if (!existsSync(repository.path(`.release/union-state-brief-${version}-${file}`))) throw new Error(`No ${file}.`);
  }
  const sums = shell(repository.path(".release")).attempt("sha256sum", "--check", "--quiet", "SHA256SUMS");
  expect("What `sha256sum --check` says", sums.text, "");
  const published = repository.npm("tool", "publish");
  const same = published.split("\n").filter((line) => line.includes("the same bytes"));
  expect("Packages whose bytes the registry has", same.length, 2);
  expect(
    "The tag of the commit",
    repository.run("git", "tag", "--points-at", "HEAD", "--list", `@unionstate/dataset@${version}`).trim(),
    `@unionstate/dataset@${version}`,
  );
  return [...same, `${readdirSync(repository.path(".release")).length} files in .release/`];
}
