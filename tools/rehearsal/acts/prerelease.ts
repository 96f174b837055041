import type { Act } from "../act.ts";
import { contains } from "../contains.ts";
import { expect } from "../expect.ts";

/** What is merged can be tried before it is released: the next version under the tag `next`. */
export const prerelease: Act = {
  title: "What is merged is published as a prerelease, which nobody gets unasked",
  play({ repository, consumer }) {
    const before = repository.version("dataset");
    repository.npm("tool", "version", "--prerelease");
    const next = repository.version("dataset");
    contains("The version of the prerelease", next, "-next.");
    repository.npm("tool", "release-files");
    repository.npm("tool", "publish", "--tag", "next");
    repository.run("git", "reset", "--quiet", "--hard");
    repository.run("git", "clean", "--quiet", "--force", "-d");
    consumer.install("@unionstate/dataset@next");
    const sight = consumer.look();
    expect("The version under `next`", sight.version, next);
    expect("What it says changed since", sight.changes.previous, before);
    consumer.install("@unionstate/dataset@latest");
    expect("The version under `latest`", consumer.look().version, before);
    return [`next: ${next}`, `latest: ${before}`];
  },
};
