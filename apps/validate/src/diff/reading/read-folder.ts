import { existsSync, lstatSync, opendirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../command.ts";
import type { DatasetFile } from "./dataset-file.ts";
import { type Layout, placeOf } from "./place-of.ts";

const mostFiles = 100_000;
const mostBytes = 2 ** 25;

/** Where the files of a layout stand, below its folder. */
const folders: Readonly<Record<Layout, readonly string[]>> = {
  repository: ["packages/dataset/data", "packages/dataset/redirects.json", "schemas"],
  package: ["dist"],
  data: [""],
};

/** The files of the dataset in a folder. Links are not followed. */
export function readFolder(folder: string, layout: Layout): DatasetFile[] {
  const files: DatasetFile[] = [];
  const open = [...folders[layout]];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const full = join(folder, path);
    const found = existsSync(full) ? lstatSync(full) : undefined;
    if (found?.isDirectory()) {
      const entries = opendirSync(full);
      for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
        open.push(path === "" ? entry.name : `${path}/${entry.name}`);
        if (open.length + files.length > mostFiles) {
          entries.closeSync();
          throw new UsageError(`\`${folder}\` has more than 100,000 files.`);
        }
      }
      entries.closeSync();
    } else if (found?.isFile()) {
      const what = placeOf(path, layout);
      if (what) files.push({ what, path, text: textOf(full, found.size) });
    }
  }
  return files;
}

function textOf(file: string, size: number): DatasetFile["text"] {
  if (size > mostBytes) return { why: "It is larger than 32 MB." };
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return { why: `It cannot be read: ${(error as NodeJS.ErrnoException).code}.` };
  }
}
