import { existsSync, globSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { nearest } from "@unionstate/schema";
import { z } from "zod";
import { type Bump, bumps } from "../diff/bump.ts";
import { oneLine } from "../diff/plain-text.ts";

/** The packages that a changeset can name. */
const published: readonly string[] = ["@unionstate/dataset", "@unionstate/schema"];

/** A valid changeset. */
export type Changeset = {
  /** Its path from the root of the repository. */
  readonly path: string;
  readonly releases: readonly { readonly name: string; readonly bump: Bump }[];
};

/** All files of `.changeset/`: the valid changesets, and a sentence for each file that Changesets would not accept. */
export function readAllChangesets(root: string): { readonly changesets: Changeset[]; readonly problems: string[] } {
  const folder = join(root, ".changeset");
  const changesets: Changeset[] = [];
  const problems: string[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder).toSorted() : []) {
    if (name === "README.md" || name === "config.json") continue;
    const path = `.changeset/${name}`;
    const read = readChangeset(root, path);
    if ("problem" in read) problems.push(`${code(path)} ${read.problem}`);
    else changesets.push(read);
  }
  return { changesets, problems };
}

function readChangeset(root: string, path: string): Changeset | { readonly problem: string } {
  const found = lstatSync(join(root, path));
  if (path === ".changeset/pre.json") {
    return { problem: "turns on the prerelease mode of Changesets, which releases here do not use. Remove it." };
  }
  if (!path.endsWith(".md") || path.startsWith(".changeset/.")) {
    return { problem: "is not a changeset, and would not be read. Rename it to `.md`, or remove it." };
  }
  if (!found.isFile()) return { problem: "is not a file. Replace it with a file." };
  if (found.size > maxBytes) return { problem: "is larger than 1 MB. Shorten it." };
  try {
    const { releases, summary } = parseChangesetFile(readFileSync(join(root, path), "utf8"));
    const wrong = releases.flatMap(({ name }) => (published.includes(name) ? [] : [wrongName(root, name)]));
    if (wrong.length > 0) return { problem: wrong.join(" ") };
    if (releases.length === 0) {
      return {
        problem: `names no package. Write \`"${published[0]}": patch\` between the lines \`---\`, or remove it.`,
      };
    }
    const named = releases.map(({ name, type }) => ({ name, bump: bumps.find((one) => one === type) ?? "none" }));
    if (named.every(({ bump }) => bump === "none")) {
      return { problem: "declares `none`, which releases nothing. Declare a version bump, or remove it." };
    }
    if (summary === "") return { problem: "has no description for users. Write one below the second line `---`." };
    return { path, releases: named };
  } catch (error) {
    const [why = ""] = error instanceof Error ? error.message.split("\n") : [];
    const reason = oneLine(why.replace(/^could not parse changeset - /, "").replace(/\.$/, ""));
    const fix = /invalid version type/.test(why)
      ? "Write `major`, `minor` or `patch`."
      : `Begin it with the lines \`---\`, \`"${published[0]}": patch\` and \`---\`, with the quotes, or remove it and run \`npm run changeset\`.`;
    return { problem: `is not a valid changeset: ${reason}. ${fix}` };
  }
}

const maxBytes = 2 ** 20;

/** Why a changeset cannot name a package. */
function wrongName(root: string, name: string): string {
  const names = published.map(code).join(" or ");
  const fix = `Name ${names}, or remove the file if users of these packages see no change.`;
  const manifests = globSync(["package.json", "{packages,apps}/*/package.json", "tools/package.json"], { cwd: root });
  const isOurs = manifests.some((path) => manifest.safeParse(jsonIn(join(root, path))).data?.name === name);
  if (isOurs) return `names ${code(name)}, which is private and never published. ${fix}`;
  const near = nearest(name, published);
  return `names ${code(name)}, which does not exist. ${near ? `Did you mean ${code(near)}?` : fix}`;
}

const manifest = z.looseObject({ name: z.string().optional() });

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

const code = (text: string): string => `\`${oneLine(text)}\``;
