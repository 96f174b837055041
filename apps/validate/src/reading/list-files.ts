import { type Dirent, readdirSync } from "node:fs";
import type { Problem } from "@unionstate/schema";
import { linkProblem, problem } from "./read-text.ts";

/** What stands in the data folder: files that may be records, and what may not stand there. */
type Listing = { readonly files: readonly string[]; readonly problems: readonly Problem[] };

/**
 * Lists a data folder two levels deep, `<collection>/<id>.json`; what lies deeper is told and not entered, links are not
 * followed.
 *
 * @param folder the data folder
 * @param shown its path as people should see it
 */
export function listFiles(folder: string, shown: string): Listing {
  const files: string[] = [];
  const problems: Problem[] = [];
  const look = (path: string, enters: boolean): void => {
    const entries = entriesOf(`${folder}${path}`);
    if (typeof entries === "string") {
      const message = `The folder cannot be read (${entries}).`;
      problems.push(problem(`${shown}${path}`, "file/unreadable", message, "Give yourself the right to read it."));
      return;
    }
    for (const entry of entries) {
      const at = `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) problems.push(linkProblem(`${shown}${at}`));
      else if (entry.isDirectory() && enters) look(at, false);
      else if (entry.isDirectory()) problems.push(folderProblem(`${shown}${at}`));
      else files.push(at);
    }
  };
  look("", true);
  return { files, problems };
}

function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "for no known reason";
  }
}

const folderProblem = (path: string): Problem =>
  problem(
    path,
    "file/place",
    "This is a folder where a record's file should stand; what is in it was not read.",
    "Take it away: records stand in the collection's folder itself.",
  );
