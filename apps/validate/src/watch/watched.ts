import { watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** How long to wait for more changes: an editor writes a file in several steps, `git checkout` hundreds of files. */
const pause = 100;

/**
 * Calls back whenever something below a folder, or a file beside it, has changed, until it is told to stop.
 *
 * @param root the folder of the repository
 * @param folder the folder to watch
 * @param file a file to watch, whether it is there or not
 * @param until ends the watch
 */
export function watched(
  root: string,
  { folder, file }: { readonly folder: string; readonly file: string },
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
      watch(join(root, dirname(file)), (_, name) => name === basename(file) && later()),
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
