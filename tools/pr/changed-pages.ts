import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, root } from "../workspace.ts";
import { newPages, pagePictures } from "./page-pictures.ts";

const brief = "apps/brief/dist/union-state-brief.pdf";

/**
 * Builds the brief as it was at the base and as it is now, and writes a picture of each page that differs.
 *
 * @param base a commit
 * @param folder the folder for the pictures
 */
export async function changedPages(
  base: string,
  folder: string,
): Promise<{ readonly passed: boolean; readonly summary: string }> {
  if (build("@unionstate/brief") !== 0) return { passed: false, summary: "The build failed: see the log." };
  const tree = mkdtempSync(join(tmpdir(), "unionstate-base-"));
  try {
    const before = buildAt(base, tree);
    if (!before) return { passed: true, summary: "The base has no brief to compare with." };
    const numbers = await drawNewPages(before, join(root, brief), folder);
    return {
      passed: true,
      summary:
        numbers.length === 0
          ? "No page looks different."
          : `Pages that look different: ${numbers.join(", ")}. Their pictures are in \`pages/\` of this run's artifact \`pull-request\`.`,
    };
  } finally {
    spawnSync("git", ["worktree", "remove", "--force", tree], { cwd: root });
    rmSync(tree, { recursive: true, force: true });
  }
}

/** The brief of a commit, built in a work tree that shares the installed packages; `undefined` if that fails. */
function buildAt(commit: string, tree: string): string | undefined {
  const added = spawnSync("git", ["worktree", "add", "--detach", "--force", tree, commit], { cwd: root });
  if (added.status !== 0) return undefined;
  linkPackages(tree);
  const { status } = spawnSync(
    join(root, "node_modules/.bin/turbo"),
    ["run", "build", "--filter=@unionstate/brief", "--output-logs=errors-only", "--log-prefix=none"],
    {
      cwd: tree,
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
        TURBO_TELEMETRY_DISABLED: "1",
      },
    },
  );
  const file = join(tree, brief);
  return status === 0 && existsSync(file) ? file : undefined;
}

/** Links every installed package into a work tree, and the packages of the work tree itself. */
function linkPackages(tree: string): void {
  const modules = join(tree, "node_modules");
  mkdirSync(join(modules, "@unionstate"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "@unionstate") symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  for (const group of ["packages", "apps"]) {
    for (const name of readdirSync(join(tree, group)))
      symlinkSync(join(tree, group, name), join(modules, "@unionstate", name));
  }
}

async function drawNewPages(before: string, after: string, folder: string): Promise<number[]> {
  const [old, now] = [await pagePictures(readFileSync(before)), await pagePictures(readFileSync(after))];
  const numbers = newPages(
    old.map(({ fingerprint }) => fingerprint),
    now.map(({ fingerprint }) => fingerprint),
  );
  mkdirSync(folder, { recursive: true });
  for (const number of numbers) {
    const picture = await now[number - 1]?.png();
    if (picture) writeFileSync(join(folder, `page-${String(number).padStart(3, "0")}.png`), picture);
  }
  return numbers;
}
