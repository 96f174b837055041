/** `npm run tool -- bench <part> [<rounds>]` runs one benchmark. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const [part, ...rest] = process.argv.slice(2);
// The packages to compare with are installed on first use, apart from everything else.
if (!existsSync(join(folder, "node_modules")))
  run("npm", ["install", "--no-save", "--workspaces=false", "--loglevel=error", "--no-audit"]);
run(process.execPath, [join(folder, `${part}.ts`), ...rest]);

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
