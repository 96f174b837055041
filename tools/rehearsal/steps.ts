import { deepEqual, equal } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readPdfText } from "@unionstate/files";
import type { Registry } from "../sandbox/registry.ts";
import { pollFile, type Repository } from "../sandbox/repository.ts";
import { shell } from "../sandbox/shell.ts";
import type { Consumer } from "./consumer.ts";

/** Where a release is rehearsed: a clone, a registry, and a project that installs from it. */
export type Stage = { readonly registry: Registry; readonly repository: Repository; readonly consumer: Consumer };

/** A step of the rehearsal. */
export type Step = {
  readonly title: string;
  /** The steps that have to run before this one. */
  readonly after: readonly string[];
  /** Returns what happened, in lines. @throws Error if the result is not the expected one */
  readonly run: (stage: Stage) => readonly string[] | Promise<readonly string[]>;
};

/** The rehearsal, in order. */
export const steps: Readonly<Record<string, Step>> = {
  "first-release": {
    title: "A clean clone releases a version, and a project installs it",
    after: [],
    run: firstRelease,
  },
  correction: {
    title: "A contributor corrects a value: the check rejects a typo, then the changeset describes the change",
    after: ["first-release"],
    run: correction,
  },
  prerelease: {
    title: "Merged changes are published as a prerelease, under `next` only",
    after: ["first-release", "correction"],
    run: prerelease,
  },
  "correction-release": {
    title: "The correction is released as a patch, with both values in the notes",
    after: ["first-release", "correction"],
    run: correctionRelease,
  },
  upgrade: {
    title: "The project upgrades and sees the correction; the brief names the new version",
    after: ["first-release", "correction", "correction-release"],
    run: upgrade,
  },
  move: {
    title: "A record gets a new id and a redirect: a minor version, and the old id still works",
    after: ["first-release"],
    run: move,
  },
  removal: {
    title: "The pull request and the release reject a record that is removed without a redirect",
    after: ["first-release"],
    run: removal,
  },
};

function firstRelease({ repository, consumer, registry }: Stage): string[] {
  const lines = release(repository);
  const version = repository.version("dataset");
  consumer.install("@unionstate/dataset");
  const view = consumer.view();
  equal(view.version, version);
  equal(view.schemaVersion, repository.version("schema"));
  equal(view.changes.version, version);
  contains("cite()", view.cited, `@unionstate/dataset ${version} (`);
  return [`registry ${registry.url}`, ...lines, view.cited];
}

function correction({ repository }: Stage): string[] {
  repository.branch("correct-a-share");
  const before = repository.read(pollFile);
  repository.write(pollFile, before.replace('"value": 32,', '"value": 320,'));
  const rejected = repository.attempt("npm", "run", "--silent", "check");
  expectEqual("exit code of the check of a share of 320%", rejected.code, 1);
  contains("The check", rejected.text, pollFile);

  const after = before.replace('"value": 32,', '"value": 32.4,').replace('"asPrinted": "32%"', '"asPrinted": "32.4%"');
  if (after === before) throw new Error(`${pollFile} has no share of 32% any more. Choose another for the rehearsal.`);
  repository.write(pollFile, after);
  repository.npm("check");
  const missing = repository.attempt("npm", "run", "--silent", "changeset", "--", "--check", "--base", "main");
  expectEqual("exit code without a changeset", missing.code, 1);
  const written = repository.npm("changeset", "--base", "main", "--message", "A share of December 2019 is corrected.");
  contains("The changeset", written, '"@unionstate/dataset": patch');
  repository.npm("changeset", "--check", "--base", "main");
  repository.commit("Correct a share");
  repository.merge("correct-a-share");
  return [...rejected.text.trim().split("\n"), ...written.split("\n").filter((line) => line.includes("→"))];
}

function prerelease({ repository, consumer }: Stage): string[] {
  const before = repository.version("dataset");
  repository.npm("tool", "version", "--prerelease");
  const next = repository.version("dataset");
  contains("The version of the prerelease", next, "-next.");
  repository.npm("tool", "release-files");
  repository.npm("tool", "publish", "--tag", "next");
  repository.run("git", "reset", "--quiet", "--hard");
  repository.run("git", "clean", "--quiet", "--force", "-d");
  consumer.install("@unionstate/dataset@next");
  const view = consumer.view();
  equal(view.version, next);
  equal(view.changes.previous, before);
  consumer.install("@unionstate/dataset@latest");
  equal(consumer.view().version, before);
  return [`next: ${next}`, `latest: ${before}`];
}

function correctionRelease({ repository }: Stage): string[] {
  const [major, minor, patch] = numbersOf(repository.version("dataset"));
  const lines = release(repository);
  const version = repository.version("dataset");
  equal(version, `${major}.${minor}.${patch + 1}`);
  const notes = repository.read(".release/notes.md");
  contains("The notes", notes, "A share of December 2019 is corrected.");
  contains("The notes", notes, "### Polls");
  contains(
    "The notes",
    notes,
    "- [`polls/two-unions`](https://w3id.org/unionstate/polls/two-unions): December 2019, European Union: 32 → 32.4% (p. 24, note 107; patch)",
  );
  contains("The changelog", repository.read("packages/dataset/CHANGELOG.md"), notes.trim());
  contains("CITATION.cff", repository.read("CITATION.cff"), `version: ${version}`);
  return [...lines, ...notes.trim().split("\n")];
}

async function upgrade({ repository, consumer }: Stage): Promise<string[]> {
  const before = consumer.view();
  consumer.install("@unionstate/dataset@latest");
  const after = consumer.view();
  const version = repository.version("dataset");
  equal(after.version, version);
  deepEqual([before.value, after.value], [32, 32.4]);
  deepEqual([after.changes.previous, after.changes.version], [before.version, version]);
  deepEqual([...new Set(after.changes.changes.map(({ record }) => record))], ["polls/two-unions"]);
  contains("cite()", after.cited, `@unionstate/dataset ${version} (`);
  const pages = await readPdfText(readFileSync(repository.path(`.release/union-state-data-book-${version}.pdf`)));
  contains(
    "The last page of the brief",
    pages.at(-1)?.text.replace(/\s+/g, " ") ?? "",
    `@unionstate/dataset ${version}, released on`,
  );
  return [
    `${before.version} → ${after.version}: ${before.value} → ${after.value}`,
    ...after.changes.changes.map(({ words }) => words),
    after.cited,
    `The last of ${pages.length} pages of the brief names ${version}.`,
  ];
}

function move({ repository, consumer }: Stage): string[] {
  const [from, to] = ["two-unions", "union-or-europe"];
  const [major, minor] = numbersOf(repository.version("dataset"));
  repository.branch("new-id");
  repository.npm("rename", `polls/${from}`, to, "--reason", "The id names both answers.");
  // The pages of the brief with their lock file, the data book and the examples of rules name the poll.
  const places = ["apps/brief/src", "packages/briefing", "tools/generate"];
  const naming = repository.attempt("git", "grep", "--files-with-matches", `\\b${from}\\b`, "--", ...places).text;
  for (const path of naming.trim().split("\n"))
    repository.write(path, repository.read(path).replaceAll(new RegExp(`\\b${from}\\b`, "g"), to));
  repository.npm("check");
  const written = repository.npm("changeset", "--base", "main");
  contains("The changeset", written, '"@unionstate/dataset": minor');
  repository.commit("Give a poll a new id");
  repository.merge("new-id");
  const lines = release(repository);
  const version = repository.version("dataset");
  equal(version, `${major}.${minor + 1}.0`);
  contains("The redirect", repository.read("packages/dataset/redirects.json"), `"since": "${version}"`);
  consumer.install("@unionstate/dataset@latest");
  const output = consumer.program(
    `import { get } from "@unionstate/dataset";\nconsole.log(get("polls", "${from}").id);\n`,
  );
  contains("get() of the old id", output, to);
  contains("Its warning", output, `polls/${to}`);
  return [...lines, ...output.trim().split("\n")];
}

function removal({ repository }: Stage): string[] {
  const folder = "packages/dataset/data/discrepancies";
  repository.branch("remove");
  const [name = ""] = readdirSync(repository.path(folder)).toSorted();
  repository.run("git", "rm", "--quiet", `${folder}/${name}`);
  repository.write(".changeset/tidy.md", '---\n"@unionstate/dataset": patch\n---\n\nTidied.\n');
  const rejected = repository.attempt("npm", "run", "--silent", "changeset", "--", "--check", "--base", "main");
  expectEqual("exit code of the changeset check", rejected.code, 1);
  contains("The changeset check", rejected.text, "This change is major");
  contains("The changeset check", rejected.text, `discrepancies/${name.replace(".json", "")}`);
  repository.commit("Tidy");
  repository.merge("remove");
  const version = repository.version("dataset");
  expectEqual(
    "exit code of the release",
    repository.attempt("npm", "run", "--silent", "tool", "--", "version").code,
    1,
  );
  equal(repository.version("dataset"), version);
  expectEqual("files that the release changed", repository.run("git", "status", "--porcelain"), "");
  return rejected.text.trim().split("\n");
}

/** Does what the release workflow does on `main`. Returns what happened, in lines. */
function release(repository: Repository): string[] {
  const changesets = readdirSync(repository.path(".changeset")).filter((name) => /(?<!^README)\.md$/.test(name));
  if (changesets.length > 0) {
    repository.npm("tool", "version");
    repository.commit("Version packages");
  }
  repository.npm("tool", "release-files");
  const version = repository.version("dataset");
  for (const name of ["brief", "data-book"]) {
    const brief = repository.path(`.release/union-state-${name}-${version}.pdf`);
    if (!existsSync(brief)) throw new Error(`Missing ${brief}.`);
  }
  const sums = shell(repository.path(".release")).attempt("sha256sum", "--check", "--quiet", "SHA256SUMS");
  expectEqual("output of `sha256sum --check`", sums.text, "");
  const published = repository.npm("tool", "publish").split("\n");
  const same = published.filter((line) => line.includes("the same bytes"));
  expectEqual("packages whose bytes are in the registry", same.length, 2);
  const tag = `@unionstate/dataset@${version}`;
  equal(repository.run("git", "tag", "--points-at", "HEAD", "--list", tag).trim(), tag);
  return [...same, `${readdirSync(repository.path(".release")).length} files in .release/`];
}

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  deepEqual({ [what]: actual }, { [what]: expected });
}

function contains(what: string, text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`${what} does not contain “${part}”:\n${text}`);
}

function numbersOf(version: string): [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return [major, minor, patch];
}
