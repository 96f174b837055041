import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collections } from "@unionstate/schema";
import { cruise } from "dependency-cruiser";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { editions } from "../apps/brief/src/command.ts";
import { commands } from "../apps/validate/src/commands/commands.ts";
import { defaultSeed } from "./random.ts";
import { steps } from "./rehearsal/steps.ts";
import { root } from "./workspace.ts";

const scripts = Object.keys(
  z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).scripts,
);

/** The wrapper in a folder in which nothing is installed. */
const folder = mkdtempSync(join(tmpdir(), "unionstate-run-"));
mkdirSync(join(folder, "tools"));
for (const file of ["run.mjs", "commands.mjs"]) copyFileSync(join(root, "tools", file), join(folder, "tools", file));
afterAll(() => rmSync(folder, { recursive: true }));

type Result = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

// Several tests read the same help: each command line runs once.
const results = new Map<string, Result>();

function run(line: string): Result {
  const known = results.get(line);
  if (known) return known;
  const args = [join(folder, "tools/run.mjs"), ...line.split(" ")];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const result = { code: status, stdout, stderr };
  results.set(line, result);
  return result;
}

/** The first column of a list in a help text, such as the options. */
const listed = (text: string, heading: string): string[] =>
  [...(new RegExp(`^${heading}:\\n((?: .+\\n)+)`, "m").exec(text)?.[1] ?? "").matchAll(/^ {2}(\S+)/gm)].map(
    ([, name = ""]) => name,
  );

const toolNames = [...run("tool").stdout.matchAll(/^ {2}([\w-]+) {2,}[A-Z]/gm)].map(([, name]) => `tool ${name}`);
const names = [...scripts.filter((name) => name !== "tool"), ...toolNames];

describe("without an installation", () => {
  test("all commands and tools are listed", () => {
    expect([...run("--help").stdout.matchAll(/^ {2}([\w-]+) {2,}[A-Z]/gm)].map(([, name]) => name)).toEqual(scripts);
    expect(toolNames).toEqual(expect.arrayContaining(["tool version", "tool publish", "tool fuzz", "tool words"]));
  });

  test.each(names)("%s --help shows usage, options, an example and the exit codes", (name) => {
    const { code, stdout, stderr } = run(`${name} --help`);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Usage: npm .*\[options\]\n\n[A-Z]/);
    expect(listed(stdout, "Options")).toContain("--help");
    expect(stdout).toMatch(/^Examples:\n {2}npm /m);
    expect(stdout).toMatch(/^Exit codes: .*2 .*invalid usage.*\.$/m);
    expect(stdout).not.toContain("undefined");
  });

  test.each<[string, string]>([
    ["chek", "Unknown command `chek`. Use one of: start, test, check,"],
    ["tool rehersal", "Unknown tool `rehersal`. Use one of: version,"],
    ["tool bench", "Missing argument `<part>`. See `npm run tool -- bench --help`."],
    ["tool bench lokup", "Unknown part `lokup`. Use one of: cold-import, lookup,"],
    ["tool bench lookup 3 4", "Unexpected argument `4`."],
    ["tool faults kills diks", "Unknown part `diks`. Use one of: kills, disks, registries."],
    ["tool publish --from", "Option '--from <value>' argument missing. See `npm run tool -- publish --help`."],
    ["test packages", "Unexpected argument `packages`. See `npm test -- --help`."],
    ...names
      .filter((name) => name.startsWith("tool ") || ["start", "test", "pr", "generate", "format"].includes(name))
      .map((name): [string, string] => [`${name} --colour`, "Unknown option `--colour`. Use one of: "]),
  ])("%s ends with a sentence and exit code 2", (line, sentence) => {
    const { code, stdout, stderr } = run(line);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

test("with an installation, a wrong name suggests the nearest", () => {
  const args = [join(root, "tools/run.mjs"), "tool", "rehersal"];
  expect(spawnSync(process.execPath, args, { encoding: "utf8" }).stderr).toBe(
    "Unknown tool `rehersal`. Did you mean `rehearsal`?\n",
  );
});

describe("the help of", () => {
  const optionsOf = (line: string): string[] =>
    listed(run(`${line} --help`).stdout, "Options").flatMap((option) => (option === "--help" ? [] : [option.slice(2)]));

  test.each(Object.keys(commands).filter((name) => name !== "notes"))(
    "%s lists the options of the command",
    async (name) => {
      expect(optionsOf(name).toSorted()).toEqual(Object.keys((await commands[name]?.())?.options ?? {}).toSorted());
    },
  );

  test.each<[string, string, readonly string[]]>([
    ["new", "Collections", collections],
    ["brief", "Files", editions],
    ["tool rehearsal", "Steps", Object.keys(steps)],
    [
      "tool matrix",
      "Parts",
      globSync("*.test.ts", { cwd: join(root, "tools/matrix") }).map((file) => file.slice(0, -8)),
    ],
  ])("%s lists what it accepts: %s", (line, heading, accepted) => {
    expect(listed(run(`${line} --help`).stdout, heading).toSorted()).toEqual([...accepted].toSorted());
  });

  test.each(["tool fuzz", "tool mutation"])("%s states the default seed", (line) => {
    expect(run(`${line} --help`).stdout).toContain(`[default: ${defaultSeed}]`);
  });

  test("bench lists scripts that exist", () => {
    for (const part of listed(run("tool bench --help").stdout, "Parts"))
      expect(existsSync(join(root, `tools/bench/${part}.ts`))).toBe(true);
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
    ...readFileSync(join(root, "tools/commands.mjs"), "utf8").matchAll(/"((?:apps|tools)\/[\w/.-]+\.(?:ts|mjs))"/g),
  ];
  expect(paths.length).toBeGreaterThan(12);
  expect(paths.map(([, path = ""]) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("the packages that a command imports are built before it starts", async () => {
  const path = join(root, "tools/commands.mjs");
  const table = z.record(z.string(), z.object({ script: z.string().default(""), needs: z.string().optional() }));
  const modules = z.object({ commands: table, tools: table }).parse(await import(path));
  const all = Object.entries({ ...modules.commands, ...modules.tools }).filter(([, { script }]) => script !== "");
  const { output } = await cruise([...new Set(all.map(([, { script }]) => script))], {
    baseDir: root,
    parser: "swc",
    doNotFollow: { path: ["node_modules", "^packages/schema/", "/dist/"] },
  });
  if (typeof output === "string") throw new Error(output);
  // What is imported only when it is used, the script builds itself.
  const imports = new Map(
    output.modules.map(({ source, dependencies }) => [
      source,
      dependencies.filter(({ dynamic, dependencyTypes }) => !dynamic && !dependencyTypes.includes("type-only")),
    ]),
  );
  const packagesOf = (script: string): string[] => {
    const files = new Set([script]);
    const names = new Set<string>();
    for (const file of files) {
      for (const { module, resolved } of imports.get(file) ?? []) {
        const name = /^@unionstate\/(\w+)/.exec(module)?.[1];
        if (name === undefined) files.add(resolved);
        else names.add(name);
      }
    }
    return [...names];
  };
  expect(packagesOf("tools/rehearsal/main.ts")).toContain("schema");
  for (const [name, { script, needs }] of all) {
    const packages = packagesOf(script);
    // A build of the dataset builds the schema first.
    if (packages.some((each) => each === "dataset" || each === "briefing"))
      expect.soft(needs, name).toBe("@unionstate/dataset");
    else if (packages.includes("schema")) expect.soft(needs, name).toMatch(/^@unionstate\/(?:schema|dataset)$/);
  }
});

test("a manifest that does not match the lockfile is refused before anything is installed", () => {
  const at = mkdtempSync(join(tmpdir(), "unionstate-lock-"));
  for (const each of ["tools", "packages/schema", "node_modules"]) mkdirSync(join(at, each), { recursive: true });
  for (const file of ["run.mjs", "commands.mjs"]) copyFileSync(join(root, "tools", file), join(at, "tools", file));
  const write = (path: string, value: unknown): void => writeFileSync(join(at, path), JSON.stringify(value));
  write("package.json", { devDependencies: { typescript: "7.0.2" } });
  write("packages/schema/package.json", { dependencies: { zod: "4.6.8" } });
  const packages = {
    "": { devDependencies: { typescript: "7.0.2" } },
    "packages/schema": { dependencies: { zod: "4.6.7" } },
  };
  write("package-lock.json", { packages });
  const { status, stderr } = spawnSync(process.execPath, [join(at, "tools/run.mjs"), "check"], { encoding: "utf8" });
  expect(stderr).toBe(
    "package-lock.json does not match packages/schema/package.json: in `dependencies`, zod is 4.6.8, but locked is 4.6.7. Run `npm install`, and commit package-lock.json.\n",
  );
  expect(status).toBe(1);
  rmSync(at, { recursive: true });
});
