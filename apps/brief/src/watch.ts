import { watch } from "node:fs";
import { join } from "node:path";

/** What the brief is made from. */
const folders = [
  "packages/dataset/data",
  "packages/dataset/src",
  "packages/dataset/build",
  "packages/schema/src",
  "packages/typeset/src",
  "apps/brief/src",
];

/** Calls back when data or code have changed, once for changes that come together. */
export function onChange(root: string, changed: (file: string) => void): void {
  let waiting: NodeJS.Timeout | undefined;
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true }, (_, name) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => changed(join(folder, name ?? "")), 200);
    });
  }
}
