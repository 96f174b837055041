/**
 * Writes the report of the public API, `api/dataset.api.md`, so that a change of it shows in review; with `--check`, says
 * whether it is up to date. Ids are left out, those that have moved too: they are data, and change with every record.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const home = fileURLToPath(new URL("../../packages/dataset/", import.meta.url));
const report = "api/dataset.api.md";
// The extractor looks for the nearest package.json: the folder has to lie inside the package.
const folder = mkdtempSync(join(home, ".api-"));
let status = 0;
try {
  const written = write(folder);
  const known = readText(join(home, report));
  if (written === known) console.log(`${report} is up to date.`);
  else if (process.argv.includes("--check")) {
    console.error(`${report} is not what the types say: run \`npm run generate\` and commit what it writes.`);
    status = 1;
  } else {
    mkdirSync(join(home, "api"), { recursive: true });
    writeFileSync(join(home, report), written);
    console.log(`Wrote ${report}.`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = status;

function write(to: string): string {
  for (const file of readdirSync(join(home, "dist")).filter((name) => name.endsWith(".d.ts"))) {
    cpSync(join(home, "dist", file), join(to, "dist", file));
  }
  const types = join(to, "dist/types.d.ts");
  const ids = /^export type (\w+Id|CitationNumber) =\s*(?:\|?\s*(?:"[^"]*"|\d+)\s*)+;$/gm;
  writeFileSync(types, readFileSync(types, "utf8").replace(ids, 'export type $1 = "the ids there are";'));
  const moved = join(to, "dist/redirects.d.ts");
  writeFileSync(moved, readFileSync(moved, "utf8").replace(/^ {2}\/\*\* @deprecated .*\n {2}\(.*\n/gm, ""));
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(home, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: to,
      mainEntryPointFilePath: join(to, "dist/index.d.ts"),
      compiler: {
        overrideTsconfig: { compilerOptions: { strict: true, module: "nodenext", lib: ["es2023"], types: [] } },
      },
      apiReport: {
        enabled: true,
        reportFolder: join(to, "api"),
        reportTempFolder: join(to, "temp"),
        reportFileName: "dataset.api.md",
      },
      newlineKind: "lf",
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: { logLevel: "none" } },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    } as never,
  });
  mkdirSync(join(to, "api"), { recursive: true });
  Extractor.invoke(config, {
    localBuild: true,
    showVerboseMessages: false,
    messageCallback: (message) => (message.handled = true),
  });
  return readText(join(to, "api/dataset.api.md")) ?? "";
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
