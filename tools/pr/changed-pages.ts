import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../root.ts";
import { turbo } from "../turbo.ts";
import type { Step } from "./unionstate.ts";

const brief = "apps/brief/dist/union-state-brief.pdf";

/**
 * Makes the brief of the base and of now, and pictures of the pages that differ.
 *
 * @param base a commit
 * @param folder where the pictures go
 */
export function changedPages(base: string, folder: string): Step & { readonly summary: string } {
  const title = "The brief is made";
  if (turbo(["build", "--filter=@unionstate/brief", "--output-logs=errors-only"], "failure") !== 0)
    return { title, passed: false, output: "", summary: "It could not be made: the log says why." };
  const tree = mkdtempSync(join(tmpdir(), "unionstate-base-"));
  try {
    const before = briefOf(base, tree);
    if (!before) return { title, passed: true, output: "", summary: "There is no brief at the base to compare with." };
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, "tools/pr/draw-changed-pages.ts"), before, join(root, brief), folder],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    );
    const numbers = stdout.trim().split("\n").filter(Boolean);
    const summary =
      numbers.length === 0
        ? "No page looks different."
        : `Pages that look different: ${numbers.join(", ")}. Their pictures are in the artifact \`pull-request\` of this run, in \`pages/\`.`;
    return { title, passed: status === 0, output: stdout, summary };
  } finally {
    spawnSync("git", ["worktree", "remove", "--force", tree], { cwd: root });
    rmSync(tree, { recursive: true, force: true });
  }
}

/** The brief as the base makes it, in a work tree of its own; it borrows the packages that are installed here. */
function briefOf(base: string, tree: string): string | undefined {
  const added = spawnSync("git", ["worktree", "add", "--detach", "--force", tree, base], { cwd: root });
  if (added.status !== 0) return undefined;
  borrowPackages(tree);
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

// Every installed package by a link, but the project's own, which are those of the work tree.
function borrowPackages(tree: string): void {
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
