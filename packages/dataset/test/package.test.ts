import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { collections } from "@unionstate/schema";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

// Installing the package and running it under every runtime, compiler and bundler is part of the matrix.
const home = fileURLToPath(new URL("../", import.meta.url));

// Each record is in it twice, as a script and as JSON; a third copy would not fit.
test("the tarball is at most 450 kB and contains the build, the licences and the README", () => {
  const packed: unknown = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: home, encoding: "utf8" }),
  );
  const [{ size, files }] = packed as [{ size: number; files: { path: string }[] }];
  expect(size).toBeLessThanOrEqual(450_000);
  expect(files.map(({ path }) => path).filter((path) => !path.startsWith("dist/"))).toEqual([
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
  const modules = readdirSync(`${home}dist`).filter((name) => /\.c?js$/.test(name));
  // The index and each collection, for `import` and for `require`, and the data.
  expect(modules).toHaveLength(2 * (1 + collections.length) + 1);
  for (const name of modules) {
    const code = readFileSync(`${home}dist/${name}`, "utf8");
    expect([name, code.match(/\bfrom "(?!\.\/)|_zod|ZodType|nearley/g)]).toEqual([name, null]);
  }
});

test.each(["index", ...collections])("%s has the same documentation for `import` and `require`", (entry) => {
  const commonjs = readFileSync(`${home}dist/${entry}.d.cts`, "utf8");
  const names = [...commonjs.matchAll(/^export declare const (\w+)/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(0);
  const types = readdirSync(`${home}dist`)
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => readFileSync(`${home}dist/${file}`, "utf8"))
    .join("\n");
  for (const name of names) {
    const [, doc = ""] =
      new RegExp(`(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)export declare const ${name}\\b`).exec(commonjs) ?? [];
    expect([name, doc.length > 20, types.includes(doc)]).toEqual([name, true, true]);
    if (entry === "index" && new RegExp(`^export declare function ${name}\\b`, "m").test(types)) {
      expect([name, doc.includes("@example")]).toEqual([name, true]);
    }
  }
});

test("a bundler keeps only what a program uses", () => {
  const bundled = (contents: string, external = ["./data.js"]) => {
    const { outputFiles } = buildSync({
      stdin: { contents, resolveDir: home },
      bundle: true,
      format: "esm",
      external,
      write: false,
    });
    return outputFiles.map(({ text }) => text).join("");
  };
  expect(bundled('import "@unionstate/dataset";').length).toBeLessThan(100);
  expect(bundled('export { list } from "@unionstate/dataset";').length).toBeLessThan(3000);
  expect(bundled('export { permalink } from "@unionstate/dataset";', []).length).toBeLessThan(4000);
  expect(bundled('export { cite, format, formatDate } from "@unionstate/dataset";', []).length).toBeLessThan(25_000);
  expect(bundled('export { polls } from "@unionstate/dataset/polls";', []).length).toBeLessThan(25_000);
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
