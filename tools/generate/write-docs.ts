/** Writes the pages of `docs/` that are made of the code, `data-model.md` and `formats.md`; with `--check`, compares them. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataModel } from "./docs/data-model.ts";
import { formatsPage } from "./docs/formats.ts";

for (const [name, text] of [
  ["data-model.md", dataModel()],
  ["formats.md", formatsPage()],
] as const) {
  const file = fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
  let known = "";
  try {
    known = readFileSync(file, "utf8");
  } catch {
    // It is written for the first time.
  }
  if (known === text) console.log(`docs/${name} is up to date.`);
  else if (process.argv.includes("--check")) {
    console.error(`docs/${name} is not what the code says: run \`npm run generate\` and commit what it writes.`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`Wrote docs/${name}.`);
  }
}
