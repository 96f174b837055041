import { watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** How long to wait for more changes: an editor writes a file in several steps, `git checkout` hundreds of files. */
const pause = 100;

/**
 * Calls back whenever something below a folder, or one of the files beside it, has changed, until it is told to stop.
 *
 * @param root the folder of the repository
 * @param folder the folder to watch
 * @param files files to watch, whether they are there or not; all in one folder
 * @param until ends the watch
 */
export function watched(
  root: string,
  { folder, files }: { readonly folder: string; readonly files: readonly [string, ...string[]] },
  until: AbortSignal,
  changed: () => unknown,
): Promise<void> {
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
      watch(join(root, folder), { recursive: true }, later),
      watch(join(root, dirname(files[0])), (_, name) => files.some((file) => name === basename(file)) && later()),
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
