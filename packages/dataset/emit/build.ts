/** Builds the package: reads and checks `data/`, writes the files of the release and compiles `src/` beside them. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFolder } from "@unionstate/files";
import { collections } from "@unionstate/schema";
import { buildSync } from "esbuild";
import { emitters } from "./package/emitters.ts";
import { removeInnerTypes } from "./package/remove-inner-types.ts";
import { readRecords } from "./read-records.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const home = join(root, "packages/dataset");
const dist = join(home, "dist");

const { records, redirects, problems } = readRecords(join(home, "data"), root);
if (problems.length > 0) {
  for (const { file, line, column, rule, message } of problems)
    console.error(`${file}:${line}:${column} ${rule} ${message}`);
  console.error(`\nNothing was built: ${problems.length} problems. \`npm run check\` explains them.`);
  process.exit(1);
}

try {
  await writeFolder(dist, async (partial) => {
    const files = (await Promise.all(emitters.map((emit) => emit(records, redirects)))).flat();
    for (const file of files) {
      const path = join(partial, file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.text);
    }
    execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", join(home, "tsconfig.build.json")], { stdio: "inherit" });
    bundleEntries(partial);
    removeInnerTypes(partial, ["index", ...collections], new Set(files.map(({ path }) => path)));
  });
} catch (error) {
  console.error(`Nothing was built. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

const count = collections.reduce((sum, collection) => sum + records.of(collection).length, 0);
console.log(`${count} records of ${collections.length} collections written to ${relative(root, dist)}.`);

/** Makes each entry one module: to open a file takes longer than to run it. All data stay in a module of their own. */
function bundleEntries(partial: string): void {
  const entries = ["index", ...collections].map((entry) => `${entry}.js`);
  buildSync({
    absWorkingDir: partial,
    entryPoints: entries,
    outdir: ".",
    allowOverwrite: true,
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["./data.js"],
    legalComments: "none",
    logLevel: "warning",
  });
  const kept = new Set([...entries, "data.js"]);
  for (const file of readdirSync(partial)) {
    if (file.endsWith(".js") && !kept.has(file)) rmSync(join(partial, file));
  }
}
