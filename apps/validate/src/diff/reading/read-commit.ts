import { UsageError } from "../../command.ts";
import type { DatasetFile } from "./dataset-file.ts";
import { git } from "./git.ts";
import { placeOf } from "./place-of.ts";

const mostFiles = 100_000;
const mostBytes = 2 ** 28;
const mostBytesOfOne = 2 ** 25;

/** The files of the dataset at a commit. Links are not followed. */
export async function readCommit(root: string, commit: string): Promise<DatasetFile[]> {
  const tree = await asked(root, [
    "ls-tree",
    "-r",
    "-l",
    "-z",
    "--full-tree",
    commit,
    "--",
    "packages/dataset",
    "schemas",
  ]);
  const entries = tree
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, mode, object = "", size, path = ""] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
      const what = mode === "100644" || mode === "100755" ? placeOf(path, "repository") : undefined;
      return what ? [{ what, path, object, size: Number(size) }] : [];
    });
  const wanted = entries.filter(({ size }) => size <= mostBytesOfOne);
  if (entries.length > mostFiles || wanted.reduce((sum, { size }) => sum + size, 0) > mostBytes) {
    throw new UsageError(`\`${commit}\` has more data than can be compared: ${entries.length} files.`);
  }
  const texts = contentsOf(
    await asked(root, ["cat-file", "--batch"], wanted.map(({ object }) => `${object}\n`).join("")),
  );
  return entries.map(({ what, path, object, size }) => ({
    what,
    path,
    text: size > mostBytesOfOne ? { why: "It is larger than 32 MB." } : (texts.get(object) ?? ""),
  }));
}

async function asked(root: string, args: readonly string[], input?: string): Promise<Buffer> {
  const answer = await git(root, args, input);
  if (!answer.ok) throw new UsageError(`git could not read the data: ${answer.why}`);
  return answer.out;
}

/** The texts that `git cat-file --batch` prints: for each `<object> blob <size>`, a line end, the text, a line end. */
function contentsOf(out: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    if (end < 0) break;
    const [object = "", , size] = out.toString("utf8", at, end).split(" ");
    const length = Number(size);
    if (!Number.isInteger(length)) {
      at = end + 1;
      continue;
    }
    texts.set(object, out.toString("utf8", end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
  return texts;
}
