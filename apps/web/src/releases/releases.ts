import { type Release, readChangelog } from "./changelog.ts";

const [changelog = ""] = Object.values(
  import.meta.glob<string>("../../../../packages/dataset/CHANGELOG.md", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);

/** Every release of the dataset, the latest first; none before the first, which makes the changelog. */
export const releases: readonly Release[] = readChangelog(changelog);
