/** One of several things to choose from: what is kept, what is shown, and what it means. */
export type Option = { readonly value: string; readonly name: string; readonly about?: string };

/** Whoever fills in a form: a person at a terminal, or a script. */
export type Asker = {
  /** @param problem what is wrong with a text, or `undefined` if it will do */
  readonly text: (message: string, problem: (text: string) => string | undefined) => Promise<string>;
  /** One of the options, found by typing a part of its name. */
  readonly one: (message: string, options: readonly Option[]) => Promise<string>;
  /** Some of the options, or none. */
  readonly some: (message: string, options: readonly Option[]) => Promise<readonly string[]>;
  readonly yes: (message: string) => Promise<boolean>;
  /** Shown between questions. */
  readonly say: (text: string) => void;
};
