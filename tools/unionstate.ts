/** `npm run check` and its siblings: the command on the data, with the arguments it was given and its own exit code. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.ts";
import { turbo } from "./turbo.ts";

// The command imports the compiled schema; turborepo compiles it only if it has changed.
const built = turbo(["build", "--filter=@unionstate/schema", "--output-logs=errors-only"], "failure");
const checked =
  built === 0 &&
  spawnSync(process.execPath, [join(root, "apps/validate/bin/unionstate.mjs"), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
process.exitCode = checked ? (checked.status ?? 1) : built;
