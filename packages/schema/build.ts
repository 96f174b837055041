/** Builds the package: compiles it, and bundles each entry into one module, which loads faster than many. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFolder } from "@unionstate/files";
import { buildSync } from "esbuild";

const home = fileURLToPath(new URL("./", import.meta.url));
const tsc = join(home, "../../node_modules/.bin/tsc");

try {
  await writeFolder(join(home, "dist"), async (partial) => {
    execFileSync(tsc, ["-p", join(home, "tsconfig.build.json"), "--outDir", partial], { stdio: "inherit" });
    buildSync({
      absWorkingDir: partial,
      entryPoints: { index: "index.js", node: "node.js", wording: "wording/index.js" },
      outdir: ".",
      allowOverwrite: true,
      bundle: true,
      packages: "external",
      external: ["node:*"],
      format: "esm",
      platform: "neutral",
      logLevel: "warning",
    });
  });
} catch (error) {
  console.error(`Nothing was built. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
