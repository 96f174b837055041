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
import type { Outcome } from "./brief-sentences.ts";
import { newPages, pagePictures, picturesPlace } from "./page-pictures.ts";
import { recordPictures } from "./record-pictures.ts";

/** The publications, and the edges of their pages that contain page number and version, in points. */
const publications = [
  { name: "brief", title: "Brief (A4)", edges: { head: 0, foot: 48 } },
  { name: "data-book", title: "Data book", edges: { head: 58, foot: 58 } },
] as const;

/** How many pictures of a publication are drawn at most: one more line early in the data book moves all that follows. */
const maxPictures = 30;

/**
 * Builds brief, data book and website as they were at the base and as they are now, and writes a picture of each page of
 * the first two that differs, and of the page of each changed record.
 *
 * @param base a commit
 * @param folder the folder for the pictures
 */
export async function changedPages(base: string, folder: string): Promise<Outcome> {
  // The site depends on brief and data book.
  if (build("@unionstate/web") !== 0)
    return { passed: false, summary: "Not built: see the sentences above, or the log." };
  const tree = mkdtempSync(join(tmpdir(), "unionstate-base-"));
  try {
    const isBuilt = buildAt(base, tree);
    const lines: string[] = [];
    for (const { name, title, edges } of publications) {
      const [before, after] = [fileIn(tree, name), fileIn(root, name)];
      if (!isBuilt || !existsSync(before)) {
        lines.push(`- ${title}: the base has none to compare with.`);
        continue;
      }
      const [old, now] = [
        await pagePictures(readFileSync(before), edges),
        await pagePictures(readFileSync(after), edges),
      ];
      const numbers = newPages(
        old.map(({ fingerprint }) => fingerprint),
        now.map(({ fingerprint }) => fingerprint),
      );
      mkdirSync(folder, { recursive: true });
      for (const number of numbers.slice(0, maxPictures)) {
        const picture = await now[number - 1]?.png();
        if (picture) writeFileSync(join(folder, `${name}-${String(number).padStart(3, "0")}.png`), picture);
      }
      lines.push(
        `- ${title}: ${pagesText(
          numbers,
          now.map(({ title: name }) => name),
        )}`,
      );
    }
    const [siteBefore, siteAfter] = [join(tree, "apps/web/dist"), join(root, "apps/web/dist")];
    lines.push(
      `- Website: ${
        isBuilt && existsSync(siteBefore)
          ? await recordPictures(siteBefore, siteAfter, folder)
          : "the base has none to compare with."
      }`,
    );
    return { passed: true, summary: lines.join("\n") };
  } finally {
    spawnSync("git", ["worktree", "remove", "--force", tree], { cwd: root });
    rmSync(tree, { recursive: true, force: true });
  }
}

/**
 * What is said of the pages that look different: `1 of 12 pages looks different: 7 (Polls). …`.
 *
 * @param titles the title of each page
 */
export function pagesText(numbers: readonly number[], titles: readonly string[]): string {
  if (numbers.length === 0) return "no page looks different.";
  const verb = numbers.length === 1 ? "looks" : "look";
  const named = numbers.slice(0, maxPictures).map((number) => {
    const title = titles[number - 1];
    return title ? `${number} (${title})` : String(number);
  });
  const more = numbers.length > maxPictures ? [`and ${numbers.length - maxPictures} more`] : [];
  const drawn = numbers.length > maxPictures ? `Pictures of the first ${maxPictures}` : "Pictures";
  return (
    `${numbers.length} of ${titles.length} pages ${verb} different: ${[...named, ...more].join(", ")}. ` +
    `${drawn} are in ${picturesPlace()}.`
  );
}

/** The file of a publication, whose name has the version of the dataset. */
function fileIn(folder: string, name: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(folder, "packages/dataset/package.json"), "utf8"),
  );
  return join(folder, `apps/brief/dist/union-state-${name}-${version}.pdf`);
}

/** Builds the publications of a commit in a work tree that shares the installed packages. Returns whether this worked. */
function buildAt(commit: string, tree: string): boolean {
  const added = spawnSync("git", ["worktree", "add", "--detach", "--force", tree, commit], { cwd: root });
  if (added.status !== 0) return false;
  linkPackages(tree);
  const { status } = spawnSync(
    join(root, "node_modules/.bin/turbo"),
    [
      "run",
      "build",
      `--filter=${existsSync(join(tree, "apps/web")) ? "@unionstate/web" : "@unionstate/brief"}`,
      "--output-logs=errors-only",
      "--log-prefix=none",
    ],
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
  return status === 0;
}

/** Links every installed package into a work tree, and the packages of the work tree itself. */
function linkPackages(tree: string): void {
  const modules = join(tree, "node_modules");
  mkdirSync(join(modules, "@unionstate"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "@unionstate") symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  for (const group of ["packages", "apps"]) {
    for (const name of readdirSync(join(tree, group))) {
      symlinkSync(join(tree, group, name), join(modules, "@unionstate", name));
      // Packages that only this one has, or in another version.
      const own = join(root, group, name, "node_modules");
      if (existsSync(own)) symlinkSync(own, join(tree, group, name, "node_modules"));
    }
  }
}
