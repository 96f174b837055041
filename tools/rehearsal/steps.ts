import { deepEqual, equal } from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startProxy, type Treatment } from "../sandbox/proxy.ts";
import type { Registry } from "../sandbox/registry.ts";
import type { Repository } from "../sandbox/repository.ts";
import { shell } from "../sandbox/shell.ts";
import type { Consumer } from "./consumer.ts";
import {
  buildPackages,
  buildRelease,
  packPackages,
  plan,
  prepareRequest,
  publishArguments,
  release,
} from "./release.ts";

/** The record that is corrected: one of the fixed records, whatever the data has. */
const pollFile = "packages/dataset/data/polls/two-unions.json";

/** Where a release is rehearsed: a clone, a registry, a project that installs from it, and a folder for built files. */
export type Stage = {
  readonly registry: Registry;
  readonly repository: Repository;
  readonly consumer: Consumer;
  readonly folder: string;
};

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
    title: "A run is stopped between two publications, and the next one completes the first release",
    after: [],
    run: firstRelease,
  },
  refusals: {
    title:
      "A dirty tree, other bytes, a replaced file, and a registry that is dead or answers from a cache end a publication",
    after: ["first-release"],
    run: refusals,
  },
  changesets: {
    title:
      "A pull request with a changeset of a private package, or with none, is rejected; one of the schema releases both",
    after: ["first-release"],
    run: changesets,
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
  move: {
    title: "A record gets a new id and a redirect, and is merged while the request for the correction is open",
    after: ["first-release", "correction"],
    run: move,
  },
  "late-request": {
    title: "The request for the correction is merged too late: it is released without the change that waits",
    after: ["first-release", "correction", "move"],
    run: lateRequest,
  },
  upgrade: {
    title: "The project upgrades, sees the correction, and uses the old id after the next release",
    after: ["first-release", "correction", "move", "late-request"],
    run: upgrade,
  },
  removal: {
    title: "The pull request and the release reject a record that is removed without a redirect",
    after: ["first-release"],
    run: removal,
  },
};

async function firstRelease({ repository, consumer, registry, folder }: Stage): Promise<string[]> {
  deepEqual(plan(repository), { release: "", prerelease: false, version: true });
  const request = prepareRequest(repository);
  contains("The check of the request", request, "it requires no changeset");
  repository.merge("release/next");
  const { release: commit } = plan(repository);
  const built = buildRelease(repository, commit, join(folder, "built"));
  // The registry stops answering between the two publications.
  let isDead = false;
  const proxy = await startProxy(registry, (method, path): Treatment => {
    isDead ||= method === "PUT" && path.includes("dataset");
    return isDead ? "drop" : "forward";
  });
  const stopped = await publishThrough(repository, publishArguments(built), proxy.env);
  proxy.close();
  contains("The publication that stopped", stopped, "@unionstate/schema@1.0.0: published as `latest`");
  contains("The publication that stopped", stopped, "could not be reached");
  expectEqual("tags after a publication that stopped", repository.run("git", "tag"), "");
  repository.run("git", "switch", "--quiet", "main");

  const lines = release(repository, join(folder, "built"));
  contains("The next run", lines.join("\n"), "@unionstate/schema@1.0.0: already published");
  contains("The next run", lines.join("\n"), "@unionstate/dataset@1.0.0: published as `latest`");
  deepEqual(plan(repository), { release: "", prerelease: false, version: false });
  consumer.install("@unionstate/dataset");
  const view = consumer.view();
  deepEqual([view.version, view.schemaVersion, view.changes.version], ["1.0.0", "1.0.0", "1.0.0"]);
  contains("cite()", view.cited, "@unionstate/dataset 1.0.0 (");
  return [request, ...stopped.trim().split("\n"), ...lines, view.cited];
}

async function refusals({ repository, registry, folder }: Stage): Promise<string[]> {
  const manifest = "packages/schema/package.json";
  const lines: string[] = [];
  const refused = (what: string, text: string, part: string): void => {
    contains(what, text, part);
    lines.push(`${what}: ${text.trim().split("\n").at(0)}`);
  };
  const text = repository.read(manifest);
  repository.write(manifest, text.replace("What a valid", "Which"));
  const other = packPackages(repository, join(folder, "other"));
  refused("a dirty tree", attemptPublish(repository, publishArguments(other)), "The working tree differs");
  discard(repository);
  refused("other bytes", attemptPublish(repository, publishArguments(other)), "with other bytes");
  writeFileSync(join(other.folder, "unionstate-schema-1.0.0.tgz"), "replaced");
  refused("a replaced file", attemptPublish(repository, publishArguments(other)), "Not as listed in");
  const unknown = [...publishArguments(other), "--tag", "latest"];
  refused("an unknown tag", attemptPublish(repository, unknown), "Unknown option '--tag'");

  // A version that the registry lacks.
  repository.write(manifest, text.replace('"1.0.0"', '"1.0.1"'));
  const next = publishArguments(packPackages(repository, join(folder, "other")));
  discard(repository);
  const known = await (await fetch(new URL("@unionstate%2fschema", registry.url))).text();
  const treatments: readonly (readonly [string, (method: string) => Treatment, string])[] = [
    ["a dead registry", () => "drop", "could not be reached"],
    [
      "a registry with a cache",
      (method) => (method === "PUT" ? { code: 200, body: "{}" } : { code: 200, body: known }),
      "it probably answers from a cache",
    ],
  ];
  const outputs = treatments.map(async ([what, treat, part]) => {
    const proxy = await startProxy(registry, (method, path) => (path.includes("dataset") ? "forward" : treat(method)));
    refused(what, await publishThrough(repository, next, proxy.env), part);
    proxy.close();
  });
  await Promise.all(outputs);
  return lines;
}

function changesets({ repository }: Stage): string[] {
  repository.branch("private-package");
  const before = repository.read("packages/dataset/README.md");
  repository.write("packages/dataset/README.md", `${before}\nMore.\n`);
  const missing = checkChangesets(repository);
  contains("The check of a README without a changeset", missing, "No changeset for `@unionstate/dataset`");
  const texts: Readonly<Record<string, string>> = {
    "which is private": '---\n"@unionstate/brief": patch\n---\n\nA page.\n',
    "which does not exist": '---\n"@unionstate/datset": patch\n---\n\nA poll.\n',
    "names no package": "---\n---\n\nA poll.\n",
    "is not a valid changeset": "A poll.\n",
  };
  const found = Object.entries(texts).map(([part, text]) => {
    repository.write(".changeset/wrong.md", text);
    const output = checkChangesets(repository);
    contains("The check", output, part);
    // One that was merged nevertheless ends the release with the same sentence.
    const release = repository.attempt("npm", "run", "--silent", "tool", "--", "version");
    expectEqual("exit code of the release", release.code, 1);
    contains("The release", release.text, part);
    if (/^\s+at /m.test(release.text)) throw new Error(`The release prints a stack trace:\n${release.text}`);
    return output.split("\n").at(0) ?? "";
  });
  rmSync(repository.path(".changeset/wrong.md"));
  discard(repository);

  // The dataset states the version of the schema: it is released as well, although no changeset names it.
  repository.write(".changeset/schema.md", '---\n"@unionstate/schema": patch\n---\n\nA rule explains itself.\n');
  repository.npm("tool", "version");
  deepEqual([repository.version("schema"), repository.version("dataset")], ["1.0.1", "1.0.1"]);
  discard(repository);
  repository.run("git", "switch", "--quiet", "main");
  return [missing.trim(), ...found, "A changeset of the schema alone: schema 1.0.1, dataset 1.0.1"];
}

function correction({ repository }: Stage): string[] {
  repository.branch("correct-a-share");
  const before = repository.read(pollFile);
  repository.write(pollFile, before.replace('"value": 32,', '"value": 320,'));
  const rejected = repository.attempt("npm", "run", "--silent", "check");
  expectEqual("exit code of the check of a share of 320%", rejected.code, 1);
  contains("The check", rejected.text, pollFile);

  const after = before.replace('"value": 32,', '"value": 32.4,').replace('"asPrinted": "32%"', '"asPrinted": "32.4%"');
  repository.write(pollFile, after);
  repository.npm("check");
  contains("The check without a changeset", checkChangesets(repository), "No changeset for `@unionstate/dataset`");
  const written = repository.npm("changeset", "--base", "main", "--message", "A share of December 2019 is corrected.");
  contains("The changeset", written, '"@unionstate/dataset": patch');
  repository.npm("changeset", "--check", "--base", "main");
  repository.commit("Correct a share");
  repository.merge("correct-a-share");
  return [...rejected.text.trim().split("\n"), ...written.split("\n").filter((line) => line.includes("→"))];
}

function prerelease({ repository, consumer, folder }: Stage): string[] {
  deepEqual(plan(repository), { release: "", prerelease: true, version: true });
  repository.npm("tool", "version", "--prerelease");
  const next = repository.version("dataset");
  contains("The version of the prerelease", next, "1.0.1-next.");
  const built = buildPackages(repository, join(folder, "next"));
  contains("A dirty tree", attemptPublish(repository, publishArguments(built)), "The working tree differs");
  discard(repository);
  const lines = repository
    .run(process.execPath, ...publishArguments(built))
    .trim()
    .split("\n");
  consumer.install("@unionstate/dataset@next");
  const view = consumer.view();
  deepEqual([view.version, view.changes.previous], [next, "1.0.0"]);
  consumer.install("@unionstate/dataset@latest");
  equal(consumer.view().version, "1.0.0");
  expectEqual("tags of the commit of a prerelease", repository.run("git", "tag", "--points-at", "main"), "");
  return lines;
}

function move({ repository }: Stage): string[] {
  const request = prepareRequest(repository);
  repository.branch("new-id");
  repository.npm("rename", "polls/two-unions", "union-or-europe", "--reason", "The id names both answers.");
  repository.npm("check");
  // The command also writes the redirect and the changeset.
  const checked = repository.npm("changeset", "--check", "--base", "main");
  contains("The check of the changeset", checked, "declares minor; this change requires minor");
  repository.commit("Give a poll a new id");
  repository.merge("new-id");
  return [request, checked.trim()];
}

function lateRequest({ repository, folder }: Stage): string[] {
  repository.merge("release/next");
  const planned = plan(repository);
  expectEqual("the commit to release", planned.release, repository.run("git", "rev-parse", "release/next").trim());
  const lines = release(repository, join(folder, "built"));
  contains("The release", lines.join("\n"), "@unionstate/dataset@1.0.1: published as `latest`");
  contains("The release", lines.join("\n"), "@unionstate/schema@1.0.0: already published");
  const notes = repository.npm("tool", "release-notes", "1.0.1");
  contains("The notes", notes, "A share of December 2019 is corrected.");
  const poll = "[`polls/two-unions`](https://w3id.org/unionstate/polls/two-unions)";
  contains("The notes", notes, `- ${poll}: December 2019, European Union: 32 → 32.4% (p. 24, note 107; patch)`);
  contains("CITATION.cff", repository.read("CITATION.cff"), "version: 1.0.1");
  deepEqual(plan(repository), { release: "", prerelease: true, version: true });
  return [...lines, ...notes.trim().split("\n")];
}

function upgrade({ repository, consumer, folder }: Stage): string[] {
  const before = consumer.view();
  consumer.install("@unionstate/dataset@latest");
  const after = consumer.view();
  deepEqual([before.version, after.version], ["1.0.0", "1.0.1"]);
  deepEqual([before.value, after.value], [32, 32.4]);
  deepEqual([after.changes.previous, after.changes.version], ["1.0.0", "1.0.1"]);
  deepEqual([...new Set(after.changes.changes.map(({ record }) => record))], ["polls/two-unions"]);

  prepareRequest(repository);
  repository.merge("release/next");
  const lines = release(repository, join(folder, "built"));
  equal(repository.version("dataset"), "1.1.0");
  contains("The redirect", repository.read("packages/dataset/redirects.json"), '"since": "1.1.0"');
  deepEqual(plan(repository), { release: "", prerelease: false, version: false });
  consumer.install("@unionstate/dataset@latest");
  const output = consumer.program(
    'import { get } from "@unionstate/dataset";\nconsole.log(get("polls", "two-unions").id);\n',
  );
  contains("get() of the old id", output, "union-or-europe");
  contains("Its warning", output, "polls/union-or-europe");
  return [
    `${before.version} → ${after.version}: ${before.value} → ${after.value}`,
    ...after.changes.changes.map(({ words }) => words),
    ...lines,
    ...output.trim().split("\n"),
  ];
}

function removal({ repository }: Stage): string[] {
  const version = repository.version("dataset");
  repository.branch("remove");
  repository.run("git", "rm", "--quiet", "packages/dataset/data/events/zapad-soviet.json");
  repository.write(".changeset/tidy.md", '---\n"@unionstate/dataset": patch\n---\n\nTidied.\n');
  const rejected = checkChangesets(repository);
  contains("The changeset check", rejected, "events/zapad-soviet");
  repository.commit("Tidy");
  repository.merge("remove");
  const { code, text } = repository.attempt("npm", "run", "--silent", "tool", "--", "version");
  expectEqual("exit code of the release", code, 1);
  equal(repository.version("dataset"), version);
  expectEqual("files that the release changed", repository.run("git", "status", "--porcelain"), "");
  return [...rejected.trim().split("\n"), text.trim().split("\n").at(-1) ?? ""];
}

/** The output of the changeset check of a pull request that must be rejected. */
function checkChangesets(repository: Repository): string {
  const { code, text } = repository.attempt("npm", "run", "--silent", "changeset", "--", "--check", "--base", "main");
  expectEqual("exit code of the changeset check", code, 1);
  return text;
}

/** The output of a publication that must fail. */
function attemptPublish(repository: Repository, args: readonly string[]): string {
  const { code, text } = repository.attempt(process.execPath, ...args);
  expectEqual("exit code of the publication", code, 1);
  return text;
}

/** Like `attemptPublish`, through a proxy, which this process has to answer meanwhile. */
async function publishThrough(
  repository: Repository,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const { code, text } = await shell(repository.path(""), env).attemptAsync(process.execPath, ...args);
  expectEqual("exit code of the publication", code, 1);
  return text;
}

/** Discards what is not committed. */
function discard(repository: Repository): void {
  repository.run("git", "reset", "--quiet", "--hard");
  repository.run("git", "clean", "--quiet", "--force", "-d");
}

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  deepEqual({ [what]: actual }, { [what]: expected });
}

function contains(what: string, text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`${what} does not contain “${part}”:\n${text}`);
}
