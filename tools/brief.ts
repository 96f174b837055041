/** `npm run brief`: the brief, with the arguments it was given and its own exit code. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.ts";
import { turbo } from "./turbo.ts";

// The brief imports the compiled dataset; turborepo compiles it only if it has changed, and says what is wrong with it.
const built = turbo(["build", "--filter=@unionstate/dataset", "--output-logs=errors-only"], "failure");
const made =
  built === 0 &&
  spawnSync(process.execPath, [join(root, "apps/brief/src/main.ts"), ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = made ? (made.status ?? 1) : built;
