import { execFile } from "node:child_process";
import { UsageError } from "../../command.ts";

/** What git printed, or what it said was wrong. */
type Answer = { readonly ok: true; readonly out: Buffer } | { readonly ok: false; readonly why: string };

/**
 * Asks git something; nothing of what is asked is ever read by a shell.
 *
 * @param folder the folder of the repository
 * @param args the arguments; what a person typed stands behind `--end-of-options`
 * @param input what git reads from its standard input
 * @throws UsageError where there is no git
 */
export function git(folder: string, args: readonly string[], input?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      encoding: "buffer" as const,
      maxBuffer: 2 ** 30,
      // Messages that are understood here, no lock, no question, no object fetched from elsewhere.
      env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1" },
    };
    const child = execFile("git", args, options, (error, stdout, stderr) => {
      if (!error) resolve({ ok: true, out: stdout });
      else if (error.code === "ENOENT") reject(new UsageError("git is not installed: name two folders or tarballs."));
      else resolve({ ok: false, why: stderr.toString("utf8").trim() || error.message });
    });
    // Git may be gone before it has read everything; its exit code tells why.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input ?? "");
  });
}
