import { readdirSync } from "node:fs";
import type { Act } from "../act.ts";
import { contains } from "../contains.ts";
import { expect } from "../expect.ts";

const folder = "packages/dataset/data/discrepancies";

/** A record goes without a redirect, and its changeset calls that a correction. */
export const removalRefused: Act = {
  title: "A record that goes without a redirect is refused, in the pull request and at the release",
  play({ repository }) {
    repository.branch("take-out");
    const [name = ""] = readdirSync(repository.path(folder)).toSorted();
    repository.run("git", "rm", "--quiet", `${folder}/${name}`);
    repository.write(".changeset/tidy.md", '---\n"@unionstate/dataset": patch\n---\n\nTidied.\n');
    const refused = repository.attempt("npm", "run", "--silent", "changeset", "--", "--check", "--base", "main");
    expect("The exit code of the changeset's check", refused.code, 1);
    contains("The refusal", refused.text, "This change is major");
    contains("The refusal", refused.text, `discrepancies/${name.replace(".json", "")}`);
    repository.commit("Tidy");
    repository.merge("take-out");
    const version = repository.version("dataset");
    const atRelease = repository.attempt("npm", "run", "--silent", "tool", "--", "version");
    expect("The exit code of the release's", atRelease.code, 1);
    expect("The version after it", repository.version("dataset"), version);
    expect("What it left behind", repository.run("git", "status", "--porcelain"), "");
    return refused.text.trim().split("\n");
  },
};
