import { execFile, spawnSync } from "node:child_process";

/** What a command printed, and its exit code. */
export type Result = { readonly code: number; readonly text: string };

/** Runs commands in a folder, with arguments as they are given. */
export type Shell = {
  /** Returns the output. @throws Error with the output if the command fails */
  readonly run: (command: string, ...args: readonly string[]) => string;
  readonly attempt: (command: string, ...args: readonly string[]) => Result;
  /** Like `attempt`, without blocking this process, which may have to answer the command. */
  readonly attemptAsync: (command: string, ...args: readonly string[]) => Promise<Result>;
};

export function shell(cwd: string, env: Readonly<Record<string, string>> = {}): Shell {
  const attempt: Shell["attempt"] = (command, ...args) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd,
      env: environment(env),
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    return { code: status ?? 1, text: error ? error.message : stdout + stderr };
  };
  return {
    attempt,
    attemptAsync: (command, ...args) =>
      new Promise((done) => {
        execFile(command, args, { cwd, env: environment(env), maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
          done({ code: error ? Number(error.code ?? 1) : 0, text: stdout + stderr }),
        );
      }),
    run: (command, ...args) => {
      const { code, text } = attempt(command, ...args);
      if (code !== 0) throw new Error(`\`${[command, ...args].join(" ")}\` failed with ${code} in ${cwd}:\n${text}`);
      return text;
    },
  };
}

/**
 * The environment of a command that a contributor or user would start themselves: without the variables that npm sets
 * for its scripts, because npm would pass them on and resolve paths against this repository.
 */
export const environment = (env: Readonly<Record<string, string>>): Record<string, string | undefined> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_|^(?:INIT_CWD|UNIONSTATE_INSTALL_SECONDS|NODE_COMPILE_CACHE)$/i.test(name),
    ),
  ),
  ...env,
});
