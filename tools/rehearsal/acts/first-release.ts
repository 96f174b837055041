import type { Act } from "../act.ts";
import { expect } from "../expect.ts";
import { releaseFrom } from "../release-from.ts";

/** What is committed is released, and somebody installs it. */
export const firstRelease: Act = {
  title: "A clean clone makes a version and publishes it; a project installs it",
  play({ repository, consumer, registry }) {
    const seen = releaseFrom(repository);
    const version = repository.version("dataset");
    consumer.install("@unionstate/dataset");
    const sight = consumer.look();
    expect("The version that a project sees", sight.version, version);
    expect("The version of its schemas", sight.schemaVersion, repository.version("schema"));
    expect("The version in changes.json", sight.changes.version, version);
    if (!sight.cited.includes(`@unionstate/dataset ${version} (`))
      throw new Error(`cite() names no version: ${sight.cited}`);
    return [`registry ${registry.url}`, ...seen, sight.cited];
  },
};
