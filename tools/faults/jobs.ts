/** Something that writes files which people rely on. */
export type Job = {
  readonly name: string;
  /** What Node is given. */
  readonly command: readonly string[];
  /** The files and folders that it writes, from the root. */
  readonly outputs: readonly string[];
};

/** What writes: in the order in which one needs the other. */
export const jobs: readonly Job[] = [
  { name: "schema", command: ["packages/schema/build.ts"], outputs: ["packages/schema/dist"] },
  { name: "dataset", command: ["packages/dataset/emit/build.ts"], outputs: ["packages/dataset/dist"] },
  { name: "release", command: ["packages/dataset/emit/release.ts"], outputs: ["packages/dataset/release"] },
  {
    name: "brief",
    command: ["apps/brief/src/main.ts", "--out", "apps/brief/dist/union-state-brief.pdf"],
    outputs: ["apps/brief/dist/union-state-brief.pdf"],
  },
];
