import { execFile, spawnSync } from "node:child_process";
import { surroundings } from "./surroundings.ts";

/** What a command printed, and its exit code. */
export type Ran = { readonly code: number; readonly text: string };

/** Runs commands in a folder. */
export type Shell = {
  /** @throws Error with what was printed if the command fails */
  readonly run: (command: string, ...args: readonly string[]) => string;
  readonly attempt: (command: string, ...args: readonly string[]) => Ran;
  /** The same, while this process goes on: for what has to answer it. */
  readonly later: (command: string, ...args: readonly string[]) => Promise<Ran>;
};

/** A shell without a shell: arguments are given as they are. */
export function shell(cwd: string, env: Readonly<Record<string, string>> = {}): Shell {
  const attempt: Shell["attempt"] = (command, ...args) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd,
      env: surroundings(env),
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    return { code: status ?? 1, text: error ? error.message : stdout + stderr };
  };
  return {
    attempt,
    later: (command, ...args) =>
      new Promise((done) => {
        execFile(command, args, { cwd, env: surroundings(env), maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
          done({ code: error ? Number(error.code ?? 1) : 0, text: stdout + stderr }),
        );
      }),
    run: (command, ...args) => {
      const { code, text } = attempt(command, ...args);
      if (code !== 0) throw new Error(`\`${[command, ...args].join(" ")}\` ended with ${code} in ${cwd}:\n${text}`);
      return text;
    },
  };
}
