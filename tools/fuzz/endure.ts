import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDataset, type Problem, type TextFile } from "@unionstate/schema";
import { readTextFile } from "@unionstate/schema/node";
import { fixedFile } from "../../apps/validate/src/fix/fix-files.ts";
import { realFiles } from "../../apps/validate/test/real-data.ts";
import type { Case } from "./case.ts";
import { lists } from "./lists.ts";
import { placedWell } from "./placed-well.ts";
import { toldSafely } from "./told-safely.ts";

/** How long one file may take: a hundred times what a record takes. */
const most = 1000;

/** Makes a check of one file alone: it is read, checked, mended and told in every format. */
export function endurance(): {
  /**
   * @returns how many milliseconds it took
   * @throws Error where something breaks, takes too long or passes on what a record says as more than text
   */
  readonly endure: (damaged: Case) => number;
  readonly close: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-fuzz-"));
  const file = join(folder, "file.json");
  return {
    close: () => rmSync(folder, { recursive: true, force: true }),
    endure: ({ path, bytes }) => {
      writeFileSync(file, bytes);
      const started = performance.now();
      const text = readTextFile(file, path);
      const problems = problemsOf(text);
      placedWell(problems, text);
      toldSafely(problems, () => text.text.replace(/^\ufeff/, ""));
      mendedOnce(text, problems);
      const ms = performance.now() - started;
      if (ms > most) throw new Error(`It took ${Math.round(ms)} ms.`);
      return ms;
    },
  };
}

/** The records that the lists name. */
const named = realFiles.filter(({ path }) => /\/(?:two-unions|format-of-relations|belarus)\.json$/.test(path));
const none = { only: () => false };

function problemsOf(file: TextFile): readonly Problem[] {
  if (file.path === lists.exceptions.path) return checkDataset({ records: named, exceptions: file }, none).problems;
  if (file.path === lists.redirects.path) return checkDataset({ records: named, redirects: file }, none).problems;
  return checkDataset({ records: [file] }, { format: true }).problems;
}

/** What is mended is mended for good, and nothing is lost: whatever a mend does to it, a second finds nothing more. */
function mendedOnce(file: TextFile, problems: readonly Problem[]): void {
  const mended = fixedFile(file, problems);
  if (!mended) return;
  const again = { path: file.path, text: mended.text };
  const more = fixedFile(again, problemsOf(again));
  if (more) throw new Error(`What was mended is mended once more: ${more.done.join(", ")}`);
}
