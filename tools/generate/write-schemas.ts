/**
 * Writes `schemas/<name>.schema.json` for every collection, and for the redirects.
 * With `--check` it writes nothing and fails if a committed schema is not what the source says.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { jsonSchemaOf } from "../../packages/schema/records/json-schema.ts";
import { publishedSchemas, type SchemaName } from "../../packages/schema/records/published-schemas.ts";

const folder = fileURLToPath(new URL("../../schemas/", import.meta.url));
const check = process.argv.includes("--check");
const names = Object.keys(publishedSchemas) as SchemaName[];
const stale: string[] = [];

for (const name of names) {
  const file = `${folder}${name}.schema.json`;
  const text = `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
  if (textOf(file) === text) continue;
  stale.push(relative(process.env.INIT_CWD ?? process.cwd(), file));
  if (check) continue;
  writeFileSync(`${file}.partial`, text);
  renameSync(`${file}.partial`, file);
}

if (check && stale.length > 0) {
  console.error(`These schemas are not what packages/schema/src says:\n  ${stale.join("\n  ")}`);
  console.error("Run `npm run generate` and commit what it writes.");
  process.exitCode = 1;
} else {
  console.log(check ? `${names.length} schemas are up to date.` : `Wrote ${stale.length} of ${names.length} schemas.`);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
