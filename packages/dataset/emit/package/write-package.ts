/** Writes the package: the files made from the records, and `src/` compiled beside them, as modules for `import` and `require`. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { collections, type Records, type Redirect } from "@unionstate/schema";
import { buildSync, transformSync } from "esbuild";
import { emitters } from "./emitters.ts";
import { commonjsModules } from "./records.ts";

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

/**
 * The two forms of the modules. `module/` has ES modules for bundlers and browsers. Beside `package.json` are the same
 * modules for `require`, and `<entry>.mjs`, with which Node's `import` reaches them: a process has one copy of the
 * records, whichever way it is loaded.
 */
function bundle(folder: string): void {
  // What must stay a module of its own: the texts of the records, and the lists, which `require` reads from JSON.
  const apart = ["data", "lists"];
  const options = {
    absWorkingDir: folder,
    outdir: "module",
    bundle: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  } as const;
  buildSync({ ...options, entryPoints: ["lists.js"], external: ["./data.js"] });
  const { metafile } = buildSync({
    ...options,
    entryPoints: [...entries, "collection"].map((entry) => `${entry}.js`),
    external: ["./lists.js"],
    splitting: true,
    chunkNames: "shared-[hash]",
    metafile: true,
  });
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".js") && name !== "data.js")) {
    rmSync(join(folder, file));
  }
  renameSync(join(folder, "data.js"), join(folder, "module/data.js"));
  for (const file of readdirSync(join(folder, "module"))) {
    const [name = ""] = file.split(".js");
    if (apart.includes(name)) continue;
    const code = readFileSync(join(folder, "module", file), "utf8");
    writeFileSync(join(folder, file), transformSync(code, { format: "cjs", platform: "node", target: "es2022" }).code);
  }
  for (const [name, code] of Object.entries(commonjsModules)) {
    writeFileSync(join(folder, `${name}.js`), `"use strict";\n${code}\n`);
  }
  for (const entry of entries) {
    const names = metafile.outputs[`module/${entry}.js`]?.exports.toSorted() ?? [];
    writeFileSync(join(folder, `${entry}.mjs`), `export { ${names.join(", ")} } from "./${entry}.js";\n`);
    writeFileSync(join(folder, `${entry}.d.mts`), `export * from "./${entry}.js";\n`);
  }
  for (const [place, type] of [
    ["package.json", "commonjs"],
    ["module/package.json", "module"],
  ] as const) {
    writeFileSync(join(folder, place), `${JSON.stringify({ type, sideEffects: false })}\n`);
  }
}

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
