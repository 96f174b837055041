import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

const { env } = process;
// A reader that stops after the first lines, such as `head`, closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
const root = fileURLToPath(new URL("../../../", import.meta.url));
// npm changes into the folder of the package; paths are relative to the folder where the user typed the command.
const from = env.INIT_CWD ?? process.cwd();
const interrupted = (): AbortSignal => {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
};
process.exitCode = await run(process.argv.slice(2), { env, root, from, interrupted }, process.stdout);
