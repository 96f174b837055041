/** The command behind `npm run brief`. */
import { spawn, spawnSync } from "node:child_process";
import { watch } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Compilation would take half the time of a short run.
enableCompileCache();
const { run } = await import("./command.ts");

const args = process.argv.slice(2);
const root = fileURLToPath(new URL("../../../", import.meta.url));
// npm changes into the folder of the package; paths are relative to the folder of the user.
const from = process.env.INIT_CWD ?? process.cwd();
const { code, options, file } = await run(args, { root, from, print: (line) => console.log(line) });
process.exitCode = code;

if (file && options?.open) open(file);
if (options?.watch) {
  console.log("Watching data and code. Press Ctrl-C to stop.");
  const again = args.filter((arg) => arg !== "--watch" && arg !== "--open");
  onChange((changed) => {
    console.log(`${changed} changed.`);
    // A process of its own compiles changed data and loads changed code.
    spawnSync(process.execPath, [join(root, "tools/run.mjs"), "brief", ...again], { stdio: "inherit" });
  });
}

/** Opens a file in the default viewer of the system. */
function open(path: string): void {
  const viewers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ["open"],
    win32: ["cmd", "/c", "start", ""],
  };
  const [command = "xdg-open", ...before] = viewers[process.platform] ?? [];
  spawn(command, [...before, path], { stdio: "ignore", detached: true })
    .on("error", () => console.log(`Cannot open the PDF: \`${command}\` is not installed.`))
    .unref();
}

/** Calls back when data or code have changed, once for changes within a fifth of a second. */
function onChange(callback: (file: string) => void): void {
  let waiting: NodeJS.Timeout | undefined;
  for (const folder of ["packages/dataset", "packages/schema", "packages/typeset", "apps/brief/src"]) {
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (!name || /(?:^|[/\\])(?:dist|release|node_modules|\.turbo|\.vitest)(?:$|[/\\])/.test(name)) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => callback(join(folder, name)), 200);
    });
  }
}
