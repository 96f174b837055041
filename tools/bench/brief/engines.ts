import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** An engine that turns the brief into a PDF: the commands of a whole process, in a folder with its input. */
export type Engine = {
  readonly name: string;
  readonly pdf: string;
  readonly runs: readonly (readonly [command: string, ...args: string[]])[];
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** All engines, ours first. */
export const engines = (folder: string): readonly Engine[] => [
  {
    name: "unionstate (pdfmake with the typesetter)",
    pdf: "ours.pdf",
    runs: [[process.execPath, here("../../../apps/brief/src/main.ts"), "--out", `${folder}/ours.pdf`]],
  },
  { name: "Typst", pdf: "typst.pdf", runs: [[process.execPath, here("run-typst.ts"), folder]] },
  { name: "WeasyPrint", pdf: "weasyprint.pdf", runs: [["weasyprint", "float.html", "weasyprint.pdf"]] },
  {
    name: "Chromium",
    pdf: "chromium.pdf",
    runs: [
      [
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-pdf-header-footer",
        `--user-data-dir=${folder}/profile`,
        "--print-to-pdf=chromium.pdf",
        `file://${folder}/inline.html`,
      ],
    ],
  },
  {
    name: "LuaLaTeX + microtype (two runs)",
    pdf: "latex.pdf",
    runs: [1, 2].map(() => ["lualatex", "-interaction=nonstopmode", "latex.tex"] as const),
  },
];

/** Whether the program of an engine is installed. */
export const isInstalled = ({ runs: [[command = ""] = [""]] }: Engine): boolean =>
  spawnSync(command, ["--version"]).error === undefined;
