import { watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Problem } from "@unionstate/schema";
import { type CheckedData, checkData, dataFolder, dataLists } from "../check-data.ts";
import { type Environment, type Output, UsageError } from "../command.ts";
import { pretty } from "../formats/pretty.ts";
import { safeTexts, summary } from "../formats/report.ts";

/**
 * Checks the data, and again after each change: then only new and fixed problems are reported.
 *
 * @param until ends the watch
 * @returns the problems of the last check
 */
export async function watchData(
  paths: readonly string[],
  environment: Environment,
  until: AbortSignal,
  { write, colour }: Output,
): Promise<readonly Problem[]> {
  const reportOf = ({ problems, files, textOf }: CheckedData) => ({
    problems,
    textOf,
    checked: files.map(({ path }) => path),
    colour,
  });
  let last = checkData(paths, environment);
  write(pretty(reportOf(last)));
  write("Watching the data; press Ctrl-C to stop.\n");
  const checkAgain = (): void => {
    try {
      const now = checkData(paths, environment);
      const added = without(now.problems, last.problems);
      const fixed = without(last.problems, now.problems);
      last = now;
      if (added.length + fixed.length === 0) return;
      const lines = fixed.map((problem) => {
        const { file, message } = safeTexts(problem);
        return `  ${file} fixed: ${message} ${problem.rule}\n`;
      });
      const report = { ...reportOf(now), shown: added };
      const parts = [lines.join(""), added.length > 0 ? pretty(report) : `${summary(report)}\n`];
      write(`\n${parts.filter(Boolean).join("\n")}`);
    } catch (error) {
      // In the middle of a checkout there may be no data at all; the next change triggers another check.
      if (!(error instanceof UsageError)) throw error;
      write(`${error.message}\n`);
    }
  };
  await watchFiles(environment.root, until, checkAgain);
  return last.problems;
}

/** The problems that are not among others. Problems with the same rule, message and file are the same on any line. */
function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), count - 1);
    return count <= 0;
  });
}

const keyOf = ({ file, rule, message }: Problem): string => JSON.stringify([file, rule, message]);

/** How long to wait for more changes, in milliseconds: `git checkout` changes hundreds of files, an editor one in steps. */
const pause = 100;

/** Calls back after each change of the data folder or the lists next to it, which need not exist. */
function watchFiles(root: string, until: AbortSignal, changed: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        try {
          changed();
        } catch (error) {
          stop();
          reject(error);
        }
      }, pause);
    };
    const watchers = [
      watch(join(root, dataFolder), { recursive: true }, later),
      watch(join(root, dirname(dataFolder)), (_, name) => dataLists.some((list) => basename(list) === name) && later()),
    ];
    const stop = (): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    };
    const end = (): void => {
      stop();
      resolve();
    };
    for (const watcher of watchers) watcher.on("error", reject);
    if (until.aborted) end();
    else until.addEventListener("abort", end, { once: true });
  });
}
