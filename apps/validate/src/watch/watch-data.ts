import { checkData } from "../check-data.ts";
import type { Surroundings } from "../commands/command.ts";
import { WrongUsage } from "../commands/wrong-usage.ts";
import { pretty } from "../formats/pretty.ts";
import { summary } from "../formats/summary.ts";
import { told } from "../formats/told.ts";
import { changes } from "./changes.ts";
import { watched } from "./watched.ts";

/**
 * Checks the data, and again whenever it changes: then only what is new and what is mended is told.
 *
 * @param until ends the watch
 * @returns the problems of the last check
 */
export async function watchData(
  paths: readonly string[],
  { root, from }: Surroundings,
  until: AbortSignal,
  { write, colour }: { readonly write: (text: string) => unknown; readonly colour: boolean },
) {
  let last = checkData(paths, root, from);
  const reportOf = ({ problems, files, textOf }: typeof last) => ({
    problems,
    textOf,
    checked: files.map(({ path }) => path),
    colour,
  });
  write(pretty(reportOf(last)));
  write("Watching the data; Ctrl-C ends it.\n");
  const again = (): void => {
    try {
      const now = checkData(paths, root, from);
      const { fresh, gone } = changes(last.problems, now.problems);
      last = now;
      if (fresh.length + gone.length === 0) return;
      const mended = gone.map((problem) => {
        const { file, message } = told(problem);
        return `  ${file} mended: ${message} ${problem.rule}\n`;
      });
      const report = { ...reportOf(now), shown: fresh };
      const parts = [mended.join(""), fresh.length > 0 ? pretty(report) : `${summary(report)}\n`];
      write(`\n${parts.filter(Boolean).join("\n")}`);
    } catch (error) {
      // In the middle of a checkout there may be no data at all: the next change tells.
      if (!(error instanceof WrongUsage)) throw error;
      write(`${error.message}\n`);
    }
  };
  const files = ["packages/dataset/rule-exceptions.json", "packages/dataset/redirects.json"] as const;
  await watched(root, { folder: "packages/dataset/data", files }, until, again);
  return last.problems;
}
