/** `npm run tool -- bench <part> [<rounds>]` runs one measurement; without a part it lists them. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const parts: Readonly<Record<string, string>> = {
  "cold-import": "Import of the dataset in a new process, beside other data packages",
  lookup: "`get` and `references` with 1, 10 and 100 times the records",
  formats: "Every format of the release with 1, 10 and 100 times the records",
  "type-check": "What the import adds to type-checking a project",
  check: "The check beside ajv-cli, and with 1, 10 and 100 times the files",
  brief: "The brief beside Typst, WeasyPrint, Chromium and LuaLaTeX",
  "brief-growth": "The brief with 1, 4 and 16 times its rows",
};

const folder = import.meta.dirname;
const [part = "", ...rest] = process.argv.slice(2);
if (Object.hasOwn(parts, part)) {
  // The packages to compare with are installed on first use, apart from everything else.
  if (!existsSync(join(folder, "node_modules")))
    run("npm", ["install", "--no-save", "--workspaces=false", "--loglevel=error", "--no-audit"]);
  run(process.execPath, [join(folder, `${part}.ts`), ...rest]);
} else {
  const rows = Object.entries(parts).map(([name, summary]) => `  ${name.padEnd(12)}  ${summary}`);
  console.log(`Usage: npm run tool -- bench <part> [<rounds>]\n\n${rows.join("\n")}`);
  if (part && part !== "--help") process.exitCode = 2;
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
