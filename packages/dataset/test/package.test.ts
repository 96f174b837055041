import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { collections } from "@unionstate/schema";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

// Installing the package and running it under every runtime, compiler and bundler is part of the matrix.
const home = fileURLToPath(new URL("../", import.meta.url));

// Each record is in it twice: as JSON, which `require` and Node read, and as the texts of the modules for browsers.
test("the tarball is at most 600 kB and contains the build, the licences, the README and the changelog", () => {
  const packed: unknown = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: home, encoding: "utf8" }),
  );
  const [{ size, files }] = packed as [{ size: number; files: { path: string }[] }];
  expect(size).toBeLessThanOrEqual(600_000);
  // Before the first release there is no changelog.
  const changelog = existsSync(`${home}CHANGELOG.md`) ? ["CHANGELOG.md"] : [];
  expect(manifest.files).toContain("CHANGELOG.md");
  expect(files.map(({ path }) => path).filter((path) => !path.startsWith("dist/"))).toEqual([
    ...changelog,
    "LICENSE",
    "LICENSE-DATA",
    "README.md",
    "package.json",
  ]);
});

test("it has no dependencies", () => {
  expect(Object.keys(manifest)).not.toContain("dependencies");
});

test("its modules contain neither Zod nor the edtf library, and import only each other", () => {
  const modules = ["", "module/"].flatMap((folder) =>
    readdirSync(`${home}dist/${folder}`)
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => `${folder}${name}`),
  );
  for (const entry of ["index", ...collections]) {
    expect(modules).toEqual(expect.arrayContaining([`${entry}.js`, `${entry}.mjs`, `module/${entry}.js`]));
  }
  for (const name of modules) {
    const code = readFileSync(`${home}dist/${name}`, "utf8");
    const foreign = code.match(/\bfrom "(?!\.\/)[^"]*"|\brequire\("(?!\.\/)[^"]*"\)|_zod|ZodType|nearley/g);
    expect([name, foreign]).toEqual([name, null]);
  }
});

test("a process has one copy of the records, whichever way it reaches them", () => {
  const program = `
    import { createRequire } from "node:module";
    import { collections, get, list } from "@unionstate/dataset";
    import { polls, get as getPoll } from "@unionstate/dataset/polls";
    const require = createRequire(import.meta.url);
    const same = [
      list("polls") === polls,
      getPoll("two-unions") === get("polls", "two-unions"),
      require("@unionstate/dataset").get === get,
      require("@unionstate/dataset/polls").polls === polls,
      ...collections.map((name) => require("@unionstate/dataset/" + name + ".json") === list(name)),
      (await import("@unionstate/dataset")).list("polls") === polls,
    ];
    console.log(same.length, same.every(Boolean));`;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: home });
  expect(String(said)).toBe(`${5 + collections.length} true\n`);
});

test("the modules for bundlers have the same exports and records as those of Node", async () => {
  for (const entry of ["index", ...collections]) {
    const here: Record<string, unknown> = await import(`${home}dist/${entry}.mjs`);
    const module: Record<string, unknown> = await import(`${home}dist/module/${entry}.js`);
    expect(Object.keys(module)).toEqual(Object.keys(here));
  }
  const { list } = await import("@unionstate/dataset");
  const module: { list: typeof list } = await import(`${home}dist/module/index.js`);
  for (const collection of collections) expect(module.list(collection)).toEqual(list(collection));
  const { polls }: { polls: unknown } = await import(`${home}dist/module/polls.js`);
  expect(module.list("polls")).toBe(polls);
});

test("every value that users import is documented for editors", () => {
  const types = readdirSync(`${home}dist`)
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => readFileSync(`${home}dist/${file}`, "utf8"))
    .join("\n");
  const names = [...types.matchAll(/^export declare (?:const|function) (\w+)/gm)].map(([, name = ""]) => name);
  expect(names).toEqual(expect.arrayContaining(["cite", "get", "has", "polls", "timeline"]));
  const documented = [...types.matchAll(/\*\/\nexport declare (?:const|function) (\w+)/g)].map(([, name]) => name);
  expect([...new Set(names)].filter((name) => !documented.includes(name))).toEqual([]);
});

test("a bundler keeps only what a program uses", () => {
  const bundled = (contents: string, external: string[] = []) => {
    const { outputFiles } = buildSync({
      stdin: { contents, resolveDir: home },
      bundle: true,
      minify: true,
      format: "esm",
      external,
      write: false,
    });
    return outputFiles.map(({ text }) => text).join("");
  };
  expect(bundled('import "@unionstate/dataset";').length).toBeLessThan(100);
  expect(bundled('export { list } from "@unionstate/dataset";', ["./data.js"]).length).toBeLessThan(3500);
  expect(bundled('export { permalink } from "@unionstate/dataset";').length).toBeLessThan(4000);
  expect(bundled('export { cite, format, formatDate } from "@unionstate/dataset";').length).toBeLessThan(20_000);
  const poll = bundled('export { polls, get, cite, format } from "@unionstate/dataset/polls";');
  expect(poll.length).toBeLessThanOrEqual(25_000);
  const schemas = poll.match(/schemas\/[a-z-]+/g);
  expect([...new Set(schemas)]).toEqual(["schemas/polls"]);
  const mixed = bundled(`
    import { list } from "@unionstate/dataset";
    export { polls } from "@unionstate/dataset/polls";
    export const all = list, again = require("@unionstate/dataset");
  `);
  const gist = "choice between a union with Russia and the EU";
  expect([mixed.split(gist).length, poll.split(gist).length]).toEqual([2, 2]);
});

test("no exported type has the name of a global of the language or the browser", () => {
  const texts = ["dist/types.d.ts", "src/index.ts"].map((path) => readFileSync(`${home}${path}`, "utf8"));
  const exported = new Set(
    texts.flatMap((text) => text.match(/(?<=^export (?:type|interface) |type )[A-Z]\w+/gm) ?? []),
  );
  const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", `file://${home}`));
  const libraries = execFileSync(
    process.execPath,
    [tsc, "--listFilesOnly", "--ignoreConfig", "--lib", "esnext,dom", `${home}src/certainty.ts`],
    { encoding: "utf8" },
  );
  const declared = libraries
    .split(/\r?\n/)
    .filter((path) => /lib\.[\w.]+\.d\.ts$/.test(path))
    .flatMap((path) => readFileSync(path, "utf8").match(/(?<=^(?:declare )?(?:var|type|interface|class) )\w+/gm) ?? []);
  const globals = new Set<string>(declared);
  expect(globals.has("Event") && globals.has("Map")).toBe(true);
  expect(exported.has("HistoricalEvent") && exported.has("GraphEdge")).toBe(true);
  expect([...exported].filter((name) => globals.has(name))).toEqual([]);
});
