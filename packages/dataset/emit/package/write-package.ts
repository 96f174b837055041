/** Writes the package: the files made from the records, and `src/` compiled beside them, one module for each entry. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { collections, type Records, type Redirect } from "@unionstate/schema";
import { buildSync } from "esbuild";
import { emitters } from "./emitters.ts";

/** The modules that users import. */
const entries: readonly string[] = ["index", ...collections];

/**
 * Writes the package to a folder.
 *
 * @param folder the `dist.partial` folder of the package, which its `tsconfig.build.json` compiles to
 * @param home the folder of the package
 */
export async function writePackage(
  folder: string,
  home: string,
  records: Records,
  redirects: readonly Redirect[],
): Promise<void> {
  const emitted = (await Promise.all(emitters.map((emit) => emit(records, redirects)))).flat();
  for (const { path, text } of emitted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync(tsc, ["-p", join(home, "tsconfig.build.json")], { stdio: "inherit" });
  bundle(folder);
  removeInnerTypes(folder, new Set(emitted.map(({ path }) => path)));
}

const tsc = fileURLToPath(new URL("../../../../node_modules/.bin/tsc", import.meta.url));

/** Makes each entry one module, which loads faster than many, with a version of it for `require`. */
function bundle(folder: string): void {
  const files = entries.map((entry) => `${entry}.js`);
  const { metafile } = buildSync({
    absWorkingDir: folder,
    entryPoints: files,
    outdir: ".",
    allowOverwrite: true,
    bundle: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    // The data of all collections stay in one module, which the entry of a single collection does not load.
    external: ["./data.js"],
    legalComments: "none",
    logLevel: "warning",
  });
  for (const entry of entries) {
    writeCommonjs(folder, entry, metafile.outputs[`${entry}.js`]?.exports ?? [], documentation(folder, entry));
  }
  const kept = new Set([...files, "data.js"]);
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".js") && !kept.has(file)) rmSync(join(folder, file));
  }
}

/**
 * `<entry>.cjs` and `.d.cts`: the same module and types for `require`, which Node 20.19 and later answers with an ES
 * module. There is one copy of the data, whichever way it is loaded. The documentation is repeated, because editors do
 * not follow the type of a constant to it.
 */
function writeCommonjs(
  folder: string,
  entry: string,
  names: readonly string[],
  docs: ReadonlyMap<string, string>,
): void {
  const module = `typeof import("./${entry}.js", { with: { "resolution-mode": "import" } })`;
  const types = [
    ...names.toSorted().map((name) => `${docs.get(name) ?? ""}export declare const ${name}: (${module})["${name}"];`),
    `export type * from "./${entry}.js" with { "resolution-mode": "import" };`,
    "",
  ];
  writeFileSync(join(folder, `${entry}.cjs`), `"use strict";\nmodule.exports = require("./${entry}.js");\n`);
  writeFileSync(join(folder, `${entry}.d.cts`), types.join("\n"));
}

/** The comments before the declarations of values, by name; before the first of several signatures. */
function documentation(folder: string, entry: string): Map<string, string> {
  const docs = new Map<string, string>();
  const files = entry === "index" ? readdirSync(folder).filter((file) => !isEntryType(file)) : [`${entry}.d.ts`];
  for (const file of files.filter((name) => name.endsWith(".d.ts"))) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, doc = "", name = ""] of text.matchAll(
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)export declare (?:const|function) (\w+)/g,
    )) {
      if (!docs.has(name)) docs.set(name, doc);
    }
  }
  return docs;
}

const isEntryType = (file: string): boolean => entries.some((entry) => `${entry}.d.ts` === file);

/** Removes the types of modules that are now part of another, unless the types of an entry need them. */
function removeInnerTypes(folder: string, kept: ReadonlySet<string>): void {
  const needed = new Set<string>();
  const open = [...entries];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(`${name}.d.ts`)) continue;
    needed.add(`${name}.d.ts`);
    const text = readFileSync(join(folder, `${name}.d.ts`), "utf8");
    for (const [, other = ""] of text.matchAll(/(?:from |import\()"\.\/([\w-]+)\.js"/g)) open.push(other);
  }
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".d.ts") && !needed.has(file) && !kept.has(file)) rmSync(join(folder, file));
  }
}
