/**
 * The brief and the data book compared with Typst, WeasyPrint, Chromium and LuaLaTeX on the same content, as whole
 * processes in one run: time, peak memory and pages. `node brief.ts [<rounds>]`, 3 by default.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fonts } from "../../apps/brief/src/design.ts";
import { type Engine, engines, isInstalled } from "./brief/engines.ts";
import { html } from "./brief/html.ts";
import { latex } from "./brief/latex.ts";
import { products } from "./brief/products.ts";
import { resolvedDefinition } from "./brief/resolved-definition.ts";
import type { Block, Tree } from "./brief/tree.ts";
import { typst } from "./brief/typst.ts";
import { walk } from "./brief/walk.ts";
import { median, printTable } from "./measurement.ts";

const rounds = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "brief-bench-"));
try {
  await prepare();
  measure();
} finally {
  if (!process.argv.includes("--keep")) rmSync(folder, { recursive: true, force: true });
  else console.log(folder);
}

async function prepare(): Promise<void> {
  const files = fonts();
  const trees: Tree[] = [];
  for (const { name, definition } of products) {
    const tree = walk(await resolvedDefinition(definition), { name, width: 595.28, height: 841.89 });
    trees.push(tree);
    writeFileSync(join(folder, `${name}-float.html`), html(tree, files, "float"));
    writeFileSync(join(folder, `${name}-inline.html`), html(tree, files, "inline"));
    writeFileSync(join(folder, `${name}.typ`), typst(tree));
    writeFileSync(join(folder, `latex-${name}.tex`), latex(tree, files));
  }
  mkdirSync(join(folder, "fonts"));
  for (const file of Object.values(files).flatMap((cuts) => Object.values(cuts)))
    copyFileSync(file, join(folder, "fonts", basename(file)));
  for (const { name, svg } of drawings(trees.flatMap(({ blocks }) => blocks))) {
    writeFileSync(join(folder, `${name}.svg`), svg.replaceAll('font-family="Sans"', 'font-family="Source Sans 3"'));
    // LaTeX reads drawings as PDF. They are converted before the measurement.
    spawnSync("rsvg-convert", ["--format=pdf", `--output=${name}.pdf`, `${name}.svg`], { cwd: folder });
  }
}

function measure(): void {
  const measured = new Map<Engine, { readonly seconds: number[]; readonly processor: number[]; peak: number }>();
  for (const engine of engines(folder)) {
    if (isInstalled(engine)) measured.set(engine, { seconds: [], processor: [], peak: 0 });
    else console.log(`${engine.name} is not installed and is left out.`);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [engine, total] of measured) {
      const { seconds, processor, peak, error } = runEngine(engine);
      if (error === undefined) {
        total.seconds.push(seconds);
        total.processor.push(processor);
        total.peak = Math.max(total.peak, peak);
      } else {
        measured.delete(engine);
        console.log(`${engine.name} failed and is left out. The end of its output:\n${error.trim().slice(-400)}\n`);
      }
    }
  }
  const rows = [...measured].map(([engine, { seconds, processor, peak }]) => ({
    engine,
    seconds: median(seconds),
    processor: median(processor),
    peak,
  }));
  const [ours] = rows;
  const ratio = (mine = Number.NaN, theirs: number): string => `${(mine / theirs).toFixed(2)} ×`;
  printTable(
    ["engine", "time", "ours ÷ theirs", "processor time", "ours ÷ theirs", "peak memory", "pages", "kB"],
    rows.map(({ engine: { name, pdfs }, seconds, processor, peak }) => [
      name,
      `${seconds.toFixed(2)} s`,
      ratio(ours?.seconds, seconds),
      `${processor.toFixed(2)} s`,
      ratio(ours?.processor, processor),
      `${peak.toFixed(0)} MB`,
      pdfs.map((pdf) => pagesOf(join(folder, pdf))).join(" + "),
      pdfs.map((pdf) => Math.round(readFileSync(join(folder, pdf)).length / 1000)).join(" + "),
    ]),
  );
}

/** Runs the commands of an engine; `error` is the output of the last if a PDF is missing after it. */
function runEngine({ pdfs, runs }: Engine): {
  seconds: number;
  /** The time of all processors, which a busy machine lengthens less. */
  processor: number;
  peak: number;
  error?: string;
} {
  for (const pdf of pdfs) rmSync(join(folder, pdf), { force: true });
  let seconds = 0;
  let processor = 0;
  let peak = 0;
  let output = "";
  for (const [command, ...args] of runs) {
    const started = performance.now();
    const { stderr, stdout } = spawnSync("/usr/bin/time", ["-f", "%U %S %M", command, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    seconds += (performance.now() - started) / 1000;
    const [user = 0, system = 0, kilobytes = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
    processor += user + system;
    peak = Math.max(peak, kilobytes / 1024);
    output = stdout + stderr;
  }
  return pdfs.every((pdf) => existsSync(join(folder, pdf)))
    ? { seconds, processor, peak }
    : { seconds, processor, peak, error: output };
}

function pagesOf(pdf: string): number {
  return Number(/Pages:\s+(\d+)/.exec(spawnSync("pdfinfo", [pdf], { encoding: "utf8" }).stdout)?.[1] ?? 0);
}

function drawings(blocks: readonly Block[]): { readonly name: string; readonly svg: string }[] {
  return blocks.flatMap((part) => {
    if (part.kind === "drawing") return [part];
    if (part.kind === "group") return drawings(part.content);
    return part.kind === "table" ? part.rows.flat().flatMap(({ content }) => drawings(content)) : [];
  });
}
