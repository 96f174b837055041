import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { root } from "../workspace.ts";

const packageFolder = join(root, "packages/dataset");

/** What the report shows in place of the ids of a collection. */
const everyId = "every id of the collection";

/**
 * `packages/dataset/api/dataset.api.md`: the public API of the dataset, so that a change of it shows in review. The ids
 * of records and redirects are left out, because they are data and change with every record.
 */
export function apiReport(): ReadonlyMap<string, string> {
  // API Extractor looks for the nearest package.json, so the copy has to be inside the package.
  const folder = mkdtempSync(join(packageFolder, ".api-"));
  try {
    copyTypes(folder);
    return new Map([["packages/dataset/api/dataset.api.md", extract(folder)]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function copyTypes(folder: string): void {
  for (const file of readdirSync(join(packageFolder, "dist")).filter((name) => name.endsWith(".d.ts"))) {
    cpSync(join(packageFolder, "dist", file), join(folder, "dist", file));
  }
  const replaceIn = (name: string, pattern: RegExp, replacement: string): void => {
    const file = join(folder, "dist", name);
    writeFileSync(file, readFileSync(file, "utf8").replace(pattern, replacement));
  };
  const ids = /^export type (\w+Id|CitationNumber) =\s*(?:\|?\s*(?:"[^"]*"|\d+)\s*)+;$/gm;
  replaceIn("types.d.ts", ids, `export type $1 = "${everyId}";`);
  replaceIn("redirects.d.ts", /^ {2}\/\*\* @deprecated .*\n {2}\(.*\n/gm, "");
}

function extract(folder: string): string {
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(packageFolder, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, "dist/index.d.ts"),
      compiler: {
        overrideTsconfig: { compilerOptions: { strict: true, module: "nodenext", lib: ["es2023"], types: [] } },
      },
      apiReport: {
        enabled: true,
        reportFolder: join(folder, "api"),
        reportTempFolder: join(folder, "temp"),
        reportFileName: "dataset.api.md",
      },
      newlineKind: "lf",
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
  });
  mkdirSync(join(folder, "api"));
  Extractor.invoke(config, {
    localBuild: true,
    showVerboseMessages: false,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  const report = readFileSync(join(folder, "api/dataset.api.md"), "utf8");
  return report.replaceAll(`"${everyId}"`, `string /* ${everyId} */`);
}
