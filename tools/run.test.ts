import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./workspace.ts";

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, "tools/run.mjs"), ...args], { cwd: root, encoding: "utf8" });

describe("npm run tool", () => {
  test("without a name lists every tool on a line of its own", () => {
    const { status, stdout } = run("tool");
    expect(status).toBe(0);
    for (const name of ["version", "publish", "rehearsal", "faults", "mutation", "fuzz", "matrix"])
      expect(stdout).toMatch(new RegExp(`^  ${name}  +[A-Z]`, "m"));
  });

  test("with an unknown name suggests the nearest", () => {
    const { status, stderr } = run("tool", "rehersal");
    expect([status, stderr]).toEqual([2, "Unknown tool `rehersal`. Did you mean `rehearsal`?\n"]);
  });
});

test("every npm script is a command of the wrapper, and is explained in the README", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const readme = readFileSync(join(root, "README.md"), "utf8");
  for (const [name, script] of Object.entries(scripts)) {
    expect(script).toBe(`node tools/run.mjs ${name}`);
    expect(readme).toMatch(new RegExp(`^\\| \`npm (?:run )?${name}\\b`, "m"));
  }
});

test("every script that the wrapper names exists", () => {
  const paths = [
    ...readFileSync(join(root, "tools/run.mjs"), "utf8").matchAll(/"((?:apps|tools)\/[\w/.-]+\.(?:ts|mjs))"/g),
  ];
  expect(paths.length).toBeGreaterThan(12);
  expect(paths.map(([, path = ""]) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("publishing needs no installation: it imports Node's own modules and the workspace only", () => {
  const imports = (path: string): string[] =>
    [...readFileSync(join(root, path), "utf8").matchAll(/ from "([^"]+)"/g)].map(([, name = ""]) => name);
  const all = [...imports("tools/release/publish.ts"), ...imports("tools/workspace.ts")];
  expect(all.filter((name) => !name.startsWith("node:"))).toEqual(["../workspace.ts"]);
});
