/** `npm run generate`: writes the generated files that are committed: JSON Schemas, the report of the API, docs. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../root.ts";
import { turbo } from "../turbo.ts";

const scripts = [
  "tools/generate/write-schemas.ts",
  "apps/validate/src/rules/write-rules-page.ts",
  "tools/generate/api-report.ts",
  "tools/generate/write-docs.ts",
  "tools/generate/write-samples.ts",
  "tools/generate/licences.ts",
];

process.exitCode = turbo(["build", "release", "--filter=@unionstate/dataset", "--output-logs=errors-only"], "failure");
for (const script of process.exitCode === 0 ? scripts : []) {
  const { status } = spawnSync(process.execPath, [join(root, script)], { stdio: "inherit" });
  process.exitCode ||= status ?? 1;
}
