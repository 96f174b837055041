/** Builds the package in `dist/`: reads and checks `data/`, then writes the package. */
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFolder } from "@unionstate/files";
import { checkDataset, collections } from "@unionstate/schema";
import { readDataset } from "@unionstate/schema/node";
import { inDocumentOrder } from "./document-order.ts";
import { writePackage } from "./package/write-package.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const home = join(root, "packages/dataset");
const dist = join(home, "dist");

const { records, redirects, problems } = checkDataset(readDataset(join(home, "data"), root), { format: true });
const errors = problems.filter(({ severity }) => severity === "error");
if (errors.length > 0) {
  for (const { file, line, column, rule, message } of errors)
    console.error(`${file}:${line}:${column} ${rule} ${message}`);
  const count = errors.length === 1 ? "1 error" : `${errors.length} errors`;
  console.error(`\nNothing was built: ${count} in the data. \`npm run check\` explains how to fix it.`);
  process.exit(1);
}

try {
  await writeFolder(dist, (partial) => writePackage(partial, home, inDocumentOrder(records), redirects));
} catch (error) {
  console.error(`Nothing was built. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

const count = collections.reduce((sum, collection) => sum + records.of(collection).length, 0);
console.log(`${count} records of ${collections.length} collections written to ${relative(root, dist)}.`);
