#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// A check runs often and for less than a second: a third of that would be compiling.
enableCompileCache();
const { run } = await import("./run.ts");

const { env } = process;
// Whoever reads only the first lines (`| head`) has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
const root = fileURLToPath(new URL("../../../", import.meta.url));
// npm changes into the package's folder; paths are meant from where the person stood.
const from = env.INIT_CWD ?? process.cwd();
const interrupted = (): AbortSignal => {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
};
process.exitCode = await run(process.argv.slice(2), { env, root, from, interrupted }, process.stdout);
