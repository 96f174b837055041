/** The command behind `npm run brief`. */
import { spawn, spawnSync } from "node:child_process";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Compilation would take half the time of a short run.
enableCompileCache();
const { run } = await import("./command.ts");

const root = fileURLToPath(new URL("../../../", import.meta.url));
// npm changes into the folder of the package; paths are relative to the folder of the user.
const from = process.env.INIT_CWD ?? process.cwd();
const { code, options, files } = await run(process.argv.slice(2), { root, from, print: (line) => console.log(line) });
process.exitCode = code;

const [first] = files;
if (first !== undefined && options?.open) open(first);
if (options?.watch) {
  const { onChange } = await import("./watch.ts");
  console.log("Watching data and code. Press Ctrl-C to stop.");
  const out = options.out === undefined ? [] : ["--out", options.out];
  onChange(root, options.only, (file, { editions, build }) => {
    console.log(`\n${file} changed.`);
    // A process of its own loads changed code. Only changed data has to be built before.
    const script = build ? [join(root, "tools/run.mjs"), "brief"] : [fileURLToPath(import.meta.url)];
    spawnSync(process.execPath, [...script, ...editions, ...out], { stdio: "inherit" });
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
    .on("error", () => console.log(`Cannot open the file: \`${command}\` is not installed.`))
    .unref();
}
