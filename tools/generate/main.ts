/**
 * `npm run generate [-- <part>…]` writes the committed files that follow from the code: JSON Schemas, the report of the
 * public API, pages of `docs/`, the outputs below the samples of the READMEs, and those of the example programs. With `--check` it writes nothing and
 * fails if one is out of date.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeFile } from "@unionstate/files";
import { root, turbo } from "../workspace.ts";
import { StaleInput } from "./stale-input.ts";

/**
 * Everything that is generated: each part returns the text of files by their path from the root. Imported when used,
 * because most parts import the compiled packages.
 */
const parts: Readonly<Record<string, () => Promise<ReadonlyMap<string, string>>>> = {
  geonames: async () => (await import("./geonames.ts")).geonames(),
  schemas: async () => (await import("./schemas.ts")).schemas(),
  rules: async () => (await import("./rules.ts")).rules(),
  "data-model": async () => (await import("./data-model.ts")).dataModel(),
  formats: async () => (await import("./formats.ts")).formatsPage(),
  w3id: async () => (await import("./w3id.ts")).w3id(),
  api: async () => (await import("./api-report.ts")).apiReport(),
  licences: async () => (await import("./licences.ts")).licences(),
  samples: async () => (await import("./samples.ts")).samples(),
  examples: async () => (await import("./examples.ts")).exampleOutputs(),
};

const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
// The tests of the samples and examples run them and compare their outputs.
const run = ["samples", "examples"];
const chosen =
  positionals.length > 0 ? positionals : Object.keys(parts).filter((name) => !values.check || !run.includes(name));
// The other parts follow from the code alone: they can be generated while the data is invalid.
const tasks = chosen.some((name) => name === "api" || run.includes(name))
  ? ["build", "release", "--filter=@unionstate/dataset"]
  : ["build", "--filter=@unionstate/schema"];
process.exitCode = values.check ? 0 : turbo([...tasks, "--output-logs=errors-only"], "failure");
try {
  if (process.exitCode === 0) for (const name of chosen) await generate(name);
} catch (error) {
  if (!(error instanceof StaleInput)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function generate(name: string): Promise<void> {
  const files = await parts[name]?.();
  if (!files) return;
  const stale = [...files].filter(([path, text]) => read(path) !== text);
  if (values.check && stale.length > 0) {
    console.error(
      `Out of date: ${stale.map(([path]) => path).join(", ")}. Run \`npm run generate\` and commit the result.`,
    );
    process.exitCode = 1;
    return;
  }
  for (const [path, text] of stale) writeFile(join(root, path), text);
  console.log(`${name}: ${stale.length === 0 ? "up to date" : `wrote ${stale.map(([path]) => path).join(", ")}`}`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}
