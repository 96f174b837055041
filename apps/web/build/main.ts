/** Builds the website into `dist`, which is replaced as a whole: an interrupted build leaves the last one. */
import { fileURLToPath } from "node:url";
import { writeFolder } from "@unionstate/files";
import { build } from "astro";
import { addSearchIndex } from "./search-index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

await writeFolder(`${root}dist`, async (folder) => {
  await build({ root, outDir: folder, logLevel: "error" });
  await addSearchIndex(folder);
});
