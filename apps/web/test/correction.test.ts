/**
 * Builds the site twice in a copy of the repository: as it is, which must give the same bytes as the first build, and with
 * a corrected record, which must change the pages about it and no others.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folder } from "./built-site.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "unionstate-site-"));
const site = join(copy, "apps/web");

beforeAll(() => copyRepository());
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("the same commit gives the same bytes, and a correction changes only what is about the record", () => {
  run(site, "build/main.ts");
  const first = digests(folder);
  const second = digests(join(site, "dist"));
  expect(differences(first, second)).toEqual([]);

  const file = join(copy, "packages/dataset/data/polls/two-unions.json");
  const text = readFileSync(file, "utf8");
  const corrected = text.replace(/"value": 46\.2,(\s+"unit": "%",\s+"asPrinted": )"46\.2%"/, '"value": 46.3,$1"46.3%"');
  expect(corrected).not.toBe(text);
  writeFileSync(file, corrected);
  const dataset = join(copy, "packages/dataset");
  run(dataset, "emit/build.ts");
  run(dataset, "emit/release.ts");
  run(site, "build/main.ts");

  const changed = differences(second, digests(join(site, "dist")));
  expect(changed).toEqual(expect.arrayContaining(["index.html", "polls/index.html", "polls/two-unions/index.html"]));
  expect(changed).toEqual(expect.arrayContaining(["polls/two-unions.json", "polls/two-unions.jsonld"]));
  const page = readFileSync(join(site, "dist/polls/two-unions/index.html"), "utf8");
  expect(page).toContain("46.3%");
  const isExpected = (path: string): boolean =>
    // The record, the brief on the home page, its charts and pictures, the files of the dataset, and the search.
    /^(?:index\.html|polls\/(?:index\.html|two-unions[/.])|(?:charts|og|files|pagefind)\/)/.test(path) ||
    // Pages that show the value or the label of one of its shares.
    /46\.[23]%/.test(readFileSync(join(folder, path), "utf8"));
  expect(changed.filter((path) => !isExpected(path))).toEqual([]);
});

/** What is built from, with links to what is not changed. */
function copyRepository(): void {
  const without = new Set(["node_modules", "dist.partial", "dist.old", ".vitest", ".turbo", ".astro"]);
  const filter = (path: string): boolean => !without.has(basename(path));
  for (const name of ["packages", "docs"]) cpSync(join(root, name), join(copy, name), { recursive: true, filter });
  cpSync(join(root, "apps/web"), site, {
    recursive: true,
    filter: (path) => filter(path) && path !== folder,
  });
  for (const name of readdirSync(root)) if (/\.(?:md|json)$/.test(name)) cpSync(join(root, name), join(copy, name));
  const modules = join(copy, "node_modules");
  mkdirSync(join(modules, "@unionstate"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "@unionstate") symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  for (const group of ["packages", "apps"]) {
    for (const name of readdirSync(join(root, group))) {
      const own = existsSync(join(copy, group, name)) ? copy : root;
      symlinkSync(join(own, group, name), join(modules, "@unionstate", name));
      const inner = join(root, group, name, "node_modules");
      if (own === copy && existsSync(inner)) symlinkSync(inner, join(copy, group, name, "node_modules"));
    }
  }
}

function run(cwd: string, script: string): void {
  const { status, stderr } = spawnSync(process.execPath, [script], {
    cwd,
    encoding: "utf8",
    // Vitest sets variables that Vite would take for those of the site, such as BASE_URL.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  expect(status, stderr).toBe(0);
}

/** The SHA-256 of each file of a folder, by its path. */
function digests(of: string): ReadonlyMap<string, string> {
  const files = globSync("**/*", { cwd: of }).filter((path) => statSync(join(of, path)).isFile());
  return new Map(
    files.sort().map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(of, path)))
        .digest("hex"),
    ]),
  );
}

/** The paths that only one of two folders has, or whose bytes differ. */
const differences = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
