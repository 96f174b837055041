/** Writes the brief to `dist/union-state-brief.pdf`. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataset } from "./dataset.ts";
import { makeBrief } from "./make-brief.ts";

const folder = fileURLToPath(new URL("../dist/", import.meta.url));
const file = `${folder}union-state-brief.pdf`;
const pdf = await makeBrief(dataset);
mkdirSync(folder, { recursive: true });
writeFileSync(`${file}.partial`, pdf);
renameSync(`${file}.partial`, file);
console.log(`apps/brief/dist/union-state-brief.pdf: ${Math.round(pdf.length / 1000)} kB.`);
