/** What `npm run brief -- --watch` makes again after a change. */
import { watch } from "node:fs";
import { join } from "node:path";
import { type Edition, editions } from "./command.ts";

/** Folders, and the files that their code makes; the first that contains a path decides. Data is in all files. */
const folders: readonly (readonly [folder: string, makes: readonly Edition[]])[] = [
  ["packages/dataset", editions],
  ["packages/schema", editions],
  ["packages/briefing/src/html", ["html"]],
  ["packages/briefing/src/content", ["html", "a4", "letter"]],
  ["packages/briefing/src/files", ["charts"]],
  ["packages/briefing/src", ["html", "charts", "a4", "letter"]],
  ["packages/typeset", ["a4", "letter", "data-book"]],
  ["apps/brief/src/briefing", ["a4", "letter"]],
  ["apps/brief/src/data-book", ["data-book"]],
  ["apps/brief/src", editions],
];

const needsBuild = /^packages[/\\](?:dataset|schema)[/\\]/;

/** What a change of a file asks for. */
export type Task = {
  readonly editions: readonly Edition[];
  /** Whether the dataset has to be built before. */
  readonly build: boolean;
};

/** What to make again after a file has changed; `undefined` if no file depends on it: `taskAfter("packages/…", […])`. */
export function taskAfter(path: string, only: readonly Edition[]): Task | undefined {
  if (/(?:^|[/\\])(?:dist|release|node_modules|\.turbo|\.vitest)(?:$|[/\\])|\.test\.ts$|~$/.test(path))
    return undefined;
  const [, makes = []] = folders.find(([folder]) => path.startsWith(join(folder, "/"))) ?? [];
  const affected = only.filter((edition) => makes.includes(edition));
  return affected.length === 0 ? undefined : { editions: affected, build: needsBuild.test(path) };
}

/** Calls back when data or code have changed, once for changes that follow each other within a tenth of a second. */
export function onChange(root: string, only: readonly Edition[], callback: (file: string, task: Task) => void): void {
  let waiting: NodeJS.Timeout | undefined;
  let changes: readonly Task[] = [];
  const watched = folders
    .map(([folder]) => folder)
    .filter((folder, _, all) => !all.some((each) => folder.startsWith(`${each}/`)));
  for (const folder of watched) {
    watch(join(root, folder), { recursive: true }, (_, name) => {
      const file = name ? join(folder, name) : "";
      const task = taskAfter(file, only);
      if (!task) return;
      changes = [...changes, task];
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const together = {
          editions: editions.filter((edition) => changes.some((each) => each.editions.includes(edition))),
          build: changes.some(({ build }) => build),
        };
        changes = [];
        callback(file, together);
      }, 100);
    });
  }
}
