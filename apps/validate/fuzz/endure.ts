import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFiles, ruleTexts } from "@unionstate/schema";
import { formats } from "../src/formats/formats.ts";
import { readText } from "../src/reading/read-text.ts";
import type { Case } from "./case.ts";

/** What a check made of a file. */
export type Endured = { readonly ms: number; readonly rules: ReadonlySet<string> };

/** How long one file may take: a hundred times what a record takes. */
const most = 1000;

/** Makes a check of one file that stands under a record's name: it is read, checked and told in every format. */
export async function endurance(): Promise<{
  /** @throws Error where something breaks, takes too long or passes on what a record says as more than text */
  readonly endure: (damaged: Case) => Endured;
  readonly close: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-fuzz-"));
  const file = join(folder, "record.json");
  const tellers = await Promise.all(Object.values(formats).map((load) => load()));
  return {
    close: () => rmSync(folder, { recursive: true, force: true }),
    endure: ({ path, bytes }) => {
      writeFileSync(file, bytes);
      const started = performance.now();
      const text = readText(file, path);
      const { problems } = checkFiles([text], [], { form: true });
      for (const tell of tellers) {
        const told = tell({ problems, textOf: () => text.text.replace(/^\ufeff/, ""), checked: [path], colour: false });
        const odd = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u.exec(told.replaceAll("\n", ""));
        if (odd) throw new Error(`A character gets through to the terminal or the log: ${JSON.stringify(odd[0])}`);
        const command = told
          .split("\n")
          .find((line) => /^\s*::/.test(line) && !/^::(?:error|warning) file=packages/.test(line));
        if (command) throw new Error(`A command gets through to the log: ${command}`);
      }
      const unknown = problems.find(({ rule }) => !ruleTexts.has(rule));
      if (unknown) throw new Error(`A problem without a rule that explains it: ${unknown.rule}`);
      const lines = text.text.split(/\r\n|\r|\n/).length;
      const beyond = problems.find(({ line, column }) => !(line >= 1 && line <= lines && column >= 1));
      if (beyond)
        throw new Error(
          `A problem beyond the file: ${beyond.rule} at ${beyond.line}:${beyond.column} of ${lines} lines`,
        );
      const ms = performance.now() - started;
      if (ms > most) throw new Error(`It took ${Math.round(ms)} ms.`);
      return { ms, rules: new Set(problems.map(({ rule }) => rule)) };
    },
  };
}
