import { execFile } from "node:child_process";
import { UsageError } from "../command.ts";
import { type DatasetFile, placeOf } from "./snapshot.ts";

/** The output of git, or its error message. */
type Answer = { readonly ok: true; readonly out: Buffer } | { readonly ok: false; readonly why: string };

/**
 * Runs git without a shell.
 *
 * @param folder the folder of the repository
 * @param args the arguments; user input must follow `--end-of-options`
 * @param input its standard input
 * @throws UsageError if git is not installed
 */
export function git(folder: string, args: readonly string[], input?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      encoding: "buffer" as const,
      maxBuffer: 2 ** 30,
      // English messages, no locks, no prompts, no objects fetched from a remote.
      env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1" },
    };
    const child = execFile("git", args, options, (error, stdout, stderr) => {
      if (!error) resolve({ ok: true, out: stdout });
      else if (error.code === "ENOENT")
        reject(new UsageError("git is not installed. Compare two folders or tarballs instead."));
      else resolve({ ok: false, why: stderr.toString("utf8").trim() || error.message });
    });
    // Git may end before it has read everything; its exit code is the result.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input ?? "");
  });
}

/**
 * The commit of a git ref, or `undefined` if there is no such ref.
 *
 * @throws UsageError if the ref looks like an option
 */
export async function commitOf(root: string, ref: string): Promise<string | undefined> {
  if (ref.startsWith("-")) throw new UsageError(`\`${ref}\` is not a git ref: a ref cannot begin with \`-\`.`);
  const answer = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  return answer.ok ? answer.out.toString("utf8").trim() : undefined;
}

const maxFiles = 100_000;
const maxBytes = 2 ** 28;
const maxFileBytes = 2 ** 25;

/** The files of the dataset at a commit, without following links. */
export async function readCommit(root: string, commit: string): Promise<DatasetFile[]> {
  const tree = await output(root, [
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
  const small = entries.filter(({ size }) => size <= maxFileBytes);
  if (entries.length > maxFiles || small.reduce((sum, { size }) => sum + size, 0) > maxBytes) {
    throw new UsageError(`\`${commit}\` has too much data to compare (${entries.length} files).`);
  }
  const texts = contentsOf(
    await output(root, ["cat-file", "--batch"], small.map(({ object }) => `${object}\n`).join("")),
  );
  return entries.map(({ what, path, object, size }) => ({
    what,
    path,
    text: size > maxFileBytes ? { why: "It is larger than 32 MB." } : (texts.get(object) ?? ""),
  }));
}

async function output(root: string, args: readonly string[], input?: string): Promise<Buffer> {
  const answer = await git(root, args, input);
  if (!answer.ok) throw new UsageError(`git could not read the data: ${answer.why}`);
  return answer.out;
}

/** The texts in the output of `git cat-file --batch`: each after a line `<object> blob <size>` and before a line end. */
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
