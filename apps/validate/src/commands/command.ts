import type { ParseArgsOptionsConfig } from "node:util";

/** What the command finds around it. */
export type Surroundings = {
  /** Environment variables: `NO_COLOR` and `GITHUB_ACTIONS` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the repository. */
  readonly root: string;
  /** The folder that relative paths start from. */
  readonly from: string;
  /** Gives the signal that comes when the person interrupts the command; whoever asks for it ends by itself. */
  readonly interrupted?: () => AbortSignal;
};

/** Where lines go, and whether they may be coloured. */
export type Output = { readonly write: (text: string) => unknown; readonly colour: boolean };

/** What a person asked of a command. */
export type Asked = {
  readonly paths: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/** One of the things that `unionstate` can do. */
export type Command = {
  /** Its name and arguments. Example: `check [paths…]`. */
  readonly usage: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [string, string])[];
  readonly options: ParseArgsOptionsConfig;
  /**
   * @returns the exit code: 0 all is well, 1 it is not
   * @throws WrongUsage where the command cannot be carried out as asked
   */
  readonly run: (asked: Asked, surroundings: Surroundings, output: Output) => Promise<0 | 1>;
};
