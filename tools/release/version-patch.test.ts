import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Shell, shell } from "../sandbox/shell.ts";
import { applyVersionPatch } from "./version-patch.ts";

let folder: string;
let at: Shell;

const write = (path: string, content: string | object): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`);
};
const manifest = { name: "@unionstate/dataset", version: "1.0.0", released: "2026-01-01", scripts: { build: "a" } };
const lock = { packages: { "packages/dataset": { version: "1.0.0" }, "node_modules/zod": { version: "4.0.0" } } };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unionstate-patch-"));
  const who = { NAME: "A", EMAIL: "a@example.org" };
  const author = Object.entries(who).flatMap(([key, value]) =>
    ["AUTHOR", "COMMITTER"].map((role) => [`GIT_${role}_${key}`, value]),
  );
  at = shell(folder, Object.fromEntries(author));
  at.run("git", "init", "--quiet");
  write("packages/dataset/package.json", manifest);
  write("package-lock.json", lock);
  write(".changeset/a.md", "A poll.\n");
  write("tools/release/publish.ts", "publish();\n");
  at.run("git", "add", "--all");
  at.run("git", "commit", "--quiet", "--message", "First");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes a patch of changes, and applies it to the commit before them. */
function apply(change: () => void): void {
  change();
  at.run("git", "add", "--all");
  const patch = at.run("git", "diff", "--cached", "--binary", "--no-renames");
  at.run("git", "reset", "--quiet", "--hard");
  writeFileSync(join(folder, ".git/version.patch"), patch);
  applyVersionPatch(folder, join(folder, ".git/version.patch"));
}

const setVersion = (): void => {
  write("packages/dataset/package.json", { ...manifest, version: "1.0.1", released: "2026-02-01" });
  write("package-lock.json", { packages: { ...lock.packages, "packages/dataset": { version: "1.0.1" } } });
  write("packages/dataset/CHANGELOG.md", "## 1.0.1\n");
  rmSync(join(folder, ".changeset/a.md"));
};

test("a patch that sets a version is applied to the index", () => {
  apply(setVersion);
  expect(at.run("git", "status", "--porcelain")).toBe(
    "D  .changeset/a.md\nM  package-lock.json\nA  packages/dataset/CHANGELOG.md\nM  packages/dataset/package.json\n",
  );
});

test.each<[string, () => void, string]>([
  ["another file", () => write("tools/release/publish.ts", "steal();\n"), "It changes tools/release/publish.ts."],
  ["a workflow", () => write(".github/workflows/a.yml", "on: push\n"), "It changes .github/workflows/a.yml."],
  [
    "a script",
    () => write("packages/dataset/package.json", { ...manifest, scripts: { prepack: "steal" } }),
    "It changes more of packages/dataset/package.json than versions.",
  ],
  [
    "a locked dependency",
    () => write("package-lock.json", { packages: { ...lock.packages, "node_modules/zod": { version: "4.0.1" } } }),
    "It changes more of package-lock.json than versions.",
  ],
  [
    "a changeset",
    () => write(".changeset/a.md", "Another poll.\n"),
    "It changes .changeset/a.md instead of removing it.",
  ],
  ["a new changeset", () => write(".changeset/b.md", "A poll.\n"), "It would create mode 100644 .changeset/b.md."],
  [
    "a link",
    () => {
      rmSync(join(folder, "packages/dataset/CHANGELOG.md"));
      symlinkSync("/etc/hostname", join(folder, "packages/dataset/CHANGELOG.md"));
    },
    "It would create mode 120000 packages/dataset/CHANGELOG.md.",
  ],
])("a patch that also changes %s is refused", (_, change, why) => {
  expect(() =>
    apply(() => {
      setVersion();
      change();
    }),
  ).toThrow(why);
});
