import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { flags } from "./flags.ts";
import { products } from "./products.ts";

/** An engine that makes the brief and the data book as PDF: its commands, in a folder with their input. */
export type Engine = {
  readonly name: string;
  /** The files, in the order of the products. */
  readonly pdfs: readonly string[];
  readonly runs: readonly (readonly [command: string, ...args: string[]])[];
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const names = products.map(({ name }) => name);

/** All engines, ours first. */
export const engines = (folder: string): readonly Engine[] => [
  {
    name: "unionstate (pdfmake with the typesetter)",
    pdfs: products.map(({ file }) => file),
    runs: [[process.execPath, ...flags, here("../../../apps/brief/src/main.ts"), "a4", "data-book", "--out", folder]],
  },
  {
    name: "Typst",
    pdfs: names.map((name) => `typst-${name}.pdf`),
    runs: [[process.execPath, here("run-typst.ts"), folder, ...names]],
  },
  {
    name: "WeasyPrint",
    pdfs: names.map((name) => `weasyprint-${name}.pdf`),
    runs: names.map((name) => ["weasyprint", `${name}-float.html`, `weasyprint-${name}.pdf`] as const),
  },
  {
    name: "Chromium",
    pdfs: names.map((name) => `chromium-${name}.pdf`),
    runs: names.map(
      (name) =>
        [
          "chromium",
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--no-pdf-header-footer",
          `--user-data-dir=${folder}/profile`,
          `--print-to-pdf=chromium-${name}.pdf`,
          `file://${folder}/${name}-inline.html`,
        ] as const,
    ),
  },
  {
    name: "LuaLaTeX + microtype (two runs)",
    pdfs: names.map((name) => `latex-${name}.pdf`),
    runs: names.flatMap((name) =>
      [1, 2].map(() => ["lualatex", "-interaction=nonstopmode", `latex-${name}.tex`] as const),
    ),
  },
];

/** Whether the program of an engine is installed. */
export const isInstalled = ({ runs: [[command = ""] = [""]] }: Engine): boolean =>
  spawnSync(command, ["--version"]).error === undefined;
