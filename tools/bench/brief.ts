/**
 * The brief compared with Typst, WeasyPrint, Chromium and LuaLaTeX on the same content, as whole processes in one run:
 * time, peak memory, pages, and the evenness of its lines. `node brief.ts [<rounds>]`, 3 by default.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { dataset } from "../../apps/brief/src/dataset.ts";
import { fonts } from "../../apps/brief/src/design.ts";
import { type Engine, engines, isInstalled } from "./brief/engines.ts";
import { html } from "./brief/html.ts";
import { latex } from "./brief/latex.ts";
import { lineQuality } from "./brief/line-quality.ts";
import { resolvedDefinition } from "./brief/resolved-definition.ts";
import type { Block } from "./brief/tree.ts";
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
  const tree = walk(await resolvedDefinition(dataset), { width: 595.28, height: 841.89 });
  const files = fonts();
  writeFileSync(join(folder, "float.html"), html(tree, files, "float"));
  writeFileSync(join(folder, "inline.html"), html(tree, files, "inline"));
  writeFileSync(join(folder, "typst.typ"), typst(tree));
  writeFileSync(join(folder, "latex.tex"), latex(tree, files));
  mkdirSync(join(folder, "fonts"));
  for (const file of Object.values(files).flatMap((cuts) => Object.values(cuts)))
    copyFileSync(file, join(folder, "fonts", basename(file)));
  for (const { name, svg } of drawings(tree.blocks)) {
    writeFileSync(join(folder, `${name}.svg`), svg.replaceAll('font-family="Sans"', 'font-family="Source Sans 3"'));
    // LaTeX reads drawings as PDF. They are converted before the measurement.
    spawnSync("rsvg-convert", ["--format=pdf", `--output=${name}.pdf`, `${name}.svg`], { cwd: folder });
  }
}

function measure(): void {
  const measured = new Map<Engine, { readonly seconds: number[]; peak: number }>();
  for (const engine of engines(folder)) {
    if (isInstalled(engine)) measured.set(engine, { seconds: [], peak: 0 });
    else console.log(`${engine.name} is not installed and is left out.`);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [engine, total] of measured) {
      const { seconds, peak, error } = runEngine(engine);
      if (error === undefined) {
        total.seconds.push(seconds);
        total.peak = Math.max(total.peak, peak);
      } else {
        measured.delete(engine);
        console.log(`${engine.name} failed and is left out. The end of its output:\n${error.trim().slice(-400)}\n`);
      }
    }
  }
  const rows = [...measured].map(([engine, { seconds, peak }]) => ({ engine, seconds: median(seconds), peak }));
  const ours = rows[0]?.seconds ?? Number.NaN;
  printTable(
    ["engine", "time", "our time ÷ theirs", "peak memory", "pages", "kB"],
    rows.map(({ engine: { name, pdf }, seconds, peak }) => [
      name,
      `${seconds.toFixed(2)} s`,
      `${(ours / seconds).toFixed(2)} ×`,
      `${peak.toFixed(0)} MB`,
      String(pagesOf(join(folder, pdf))),
      String(Math.round(readFileSync(join(folder, pdf)).length / 1000)),
    ]),
  );
  console.log("");
  printTable(
    [
      "engine",
      "justified lines",
      "looser than 0.40 em",
      "word gap, 95th percentile",
      "hyphenated",
      "most hyphens in a row",
    ],
    rows.map(({ engine: { name, pdf } }) => {
      const { lines, loose, p95, hyphenated, ladder } = lineQuality(join(folder, pdf));
      return [name, String(lines), percent(loose), `${p95.toFixed(3)} em`, percent(hyphenated), String(ladder)];
    }),
  );
}

/** Runs the commands of an engine; `error` is the output of the last if there is no PDF after it. */
function runEngine({ pdf, runs }: Engine): { seconds: number; peak: number; error?: string } {
  rmSync(join(folder, pdf), { force: true });
  let seconds = 0;
  let peak = 0;
  let output = "";
  for (const [command, ...args] of runs) {
    const started = performance.now();
    const { stderr, stdout } = spawnSync("/usr/bin/time", ["-f", "%M", command, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    seconds += (performance.now() - started) / 1000;
    peak = Math.max(peak, Number(stderr.trim().split("\n").at(-1)) / 1024);
    output = stdout + stderr;
  }
  return existsSync(join(folder, pdf)) ? { seconds, peak } : { seconds, peak, error: output };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
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
