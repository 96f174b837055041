import { UsageError } from "../command.ts";

/** One of several options: the value, the name that is shown, and its meaning. */
export type Option = { readonly value: string; readonly name: string; readonly description?: string };

/** Asks the questions of a form: of a person at a terminal, or in a script. */
export type Asker = {
  /** @param problemOf what is wrong with a text; `undefined` if it is valid */
  readonly text: (message: string, problemOf: (text: string) => string | undefined) => Promise<string>;
  /** Asks for one of the options, found by typing a part of its name. */
  readonly one: (message: string, options: readonly Option[]) => Promise<string>;
  /** Asks for any number of the options. */
  readonly some: (message: string, options: readonly Option[]) => Promise<readonly string[]>;
  readonly yes: (message: string) => Promise<boolean>;
  /** Shows text between questions. */
  readonly say: (text: string) => void;
};

/** The asker of a script, where nobody answers: required fields must be given, and no optional one is added. */
export const scriptAsker: Asker = {
  text: (message, problemOf) => (problemOf("") === undefined ? Promise.resolve("") : refuse(message)),
  one: (message, options) => {
    const values = options.slice(0, 40).map(({ value }) => value);
    return refuse(`${message}\nOne of: ${values.join(", ")}${options.length > values.length ? " …" : ""}`);
  },
  some: () => Promise.resolve([]),
  yes: () => Promise.resolve(false),
  say: () => {},
};

function refuse(message: string): never {
  throw new UsageError(`Missing field, and no terminal to ask for it. Give it with \`--set\`.\n${message}`);
}
