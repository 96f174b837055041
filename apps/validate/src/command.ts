import type { ParseArgsOptionsConfig } from "node:util";

/** A command cannot be carried out as given; the message is for the person who typed it. */
export class UsageError extends Error {}

/** What a command finds around it. */
export type Environment = {
  /** Environment variables: `NO_COLOR`, `GITHUB_ACTIONS` and `UNIONSTATE_DEBUG` are used. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the repository. */
  readonly root: string;
  /** The folder that relative paths start from. */
  readonly from: string;
  /** Returns the signal of Ctrl-C; a command that asks for it ends by itself. */
  readonly interrupted?: () => AbortSignal;
};

/** Where text goes, and whether it may be coloured. */
export type Output = { readonly write: (text: string) => unknown; readonly colour: boolean };

/** The arguments of a command. */
export type Arguments = {
  readonly paths: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
};

/** One of the commands of `unionstate`. Their help is in `tools/commands.mjs`, because it is shown before anything is installed. */
export type Command = {
  readonly options: ParseArgsOptionsConfig;
  /**
   * @returns the exit code: 0 for success, 1 if problems were found
   * @throws UsageError if the command cannot be carried out as given
   */
  readonly run: (args: Arguments, environment: Environment, output: Output) => Promise<0 | 1>;
};
