/** The command behind `npm run brief`. */
import { spawnSync } from "node:child_process";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Half of a short run would be compiling.
enableCompileCache();
const { run } = await import("./run.ts");

const args = process.argv.slice(2);
const root = fileURLToPath(new URL("../../../", import.meta.url));
// npm changes into the package's folder; paths are meant from where the person stood.
const from = process.env.INIT_CWD ?? process.cwd();
const { code, file } = await run(args, { root, from, print: (line) => console.log(line) });
process.exitCode = code;

if (file && args.includes("--open")) {
  const { openFile } = await import("./open-file.ts");
  openFile(file, (reason) => console.log(reason));
}
if (code !== 2 && args.includes("--watch") && !args.includes("--help")) {
  const { onChange } = await import("./watch.ts");
  console.log("Watching data and code; Ctrl-C ends it.");
  const again = args.filter((arg) => arg !== "--watch" && arg !== "--open");
  // A process of its own: it compiles changed data, and reads changed code.
  onChange(root, (changed) => {
    console.log(`${changed} has changed.`);
    spawnSync(process.execPath, [join(root, "tools/brief.ts"), ...again], { stdio: "inherit" });
  });
}
