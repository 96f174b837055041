/** `npm run mutants` and `npm run fuzz`: programs that try the check, with the arguments they are given. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.ts";
import { turbo } from "./turbo.ts";

const [program = "", ...args] = process.argv.slice(2);
const built = turbo(["build", "--filter=@unionstate/schema", "--output-logs=errors-only"], "failure");
const tried =
  built === 0 && spawnSync(process.execPath, [join(root, "tools", program, "main.ts"), ...args], { stdio: "inherit" });
process.exitCode = tried ? (tried.status ?? 1) : built;
