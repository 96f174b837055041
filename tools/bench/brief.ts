/**
 * The brief beside Typst, WeasyPrint, Chromium and LuaLaTeX on the same content, whole processes in one run: time, memory
 * at its peak, pages, and how even its lines are. `node brief.ts ROUNDS` (3 if not given).
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { dataset } from "../../apps/brief/src/dataset.ts";
import { fonts } from "../../apps/brief/src/design.ts";
import { engines } from "./brief/engines.ts";
import { html } from "./brief/html.ts";
import { latex } from "./brief/latex.ts";
import { lineQuality } from "./brief/line-quality.ts";
import { resolvedDefinition } from "./brief/resolved-definition.ts";
import type { Block } from "./brief/tree.ts";
import { typst } from "./brief/typst.ts";
import { walk } from "./brief/walk.ts";
import { median } from "./median.ts";
import { table } from "./table.ts";

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
    // LaTeX takes drawings as PDF: they are made beforehand, and cost it nothing here.
    spawnSync("rsvg-convert", ["--format=pdf", `--output=${name}.pdf`, `${name}.svg`], { cwd: folder });
  }
}

function measure(): void {
  const all = engines(folder);
  const spent = new Map(all.map(({ name }) => [name, { seconds: [] as number[], peak: 0 }]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, runs, pdf } of all) {
      rmSync(join(folder, pdf), { force: true });
      let seconds = 0;
      let peak = 0;
      for (const [command, ...args] of runs) {
        const started = performance.now();
        const { stderr, stdout } = spawnSync("/usr/bin/time", ["-f", "%M", command, ...args], {
          cwd: folder,
          encoding: "utf8",
        });
        seconds += (performance.now() - started) / 1000;
        peak = Math.max(peak, Number(stderr.trim().split("\n").at(-1)) / 1024);
        if (!existsSync(join(folder, pdf)) && !existsSync(join(folder, "latex.log")))
          throw new Error(`${name} made no PDF:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
      }
      const entry = spent.get(name);
      entry?.seconds.push(seconds);
      if (entry) entry.peak = Math.max(entry.peak, peak);
    }
  const [ours] = all;
  const base = median(spent.get(ours?.name ?? "")?.seconds ?? []);
  table(
    ["engine", "time", "ours is", "memory at its peak", "pages", "kB"],
    all.map(({ name, pdf }) => {
      const seconds = median(spent.get(name)?.seconds ?? []);
      const bytes = readFileSync(join(folder, pdf));
      return [
        name,
        `${seconds.toFixed(2)} s`,
        `${(base / seconds).toFixed(2)} ×`,
        `${(spent.get(name)?.peak ?? 0).toFixed(0)} MB`,
        String(pagesOf(join(folder, pdf))),
        String(Math.round(bytes.length / 1000)),
      ];
    }),
  );
  console.log("");
  table(
    ["engine", "justified lines", "looser than 0.40 em", "word gap, 95th percentile", "hyphenated", "longest ladder"],
    all.map(({ name, pdf }) => {
      const { lines, loose, p95, hyphenated, ladder } = lineQuality(join(folder, pdf));
      return [name, String(lines), percent(loose), `${p95.toFixed(3)} em`, percent(hyphenated), String(ladder)];
    }),
  );
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
