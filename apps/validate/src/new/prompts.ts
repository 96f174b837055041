import { UsageError } from "../command.ts";

/** One of several options: the value, the name that is shown, and its meaning. */
export type Option = { readonly value: string; readonly name: string; readonly description?: string };

/** The ways to ask for a value: at a terminal, or without one in a script. */
export type Prompts = {
  /** @param problemOf what is wrong with a text; `undefined` if it is valid */
  readonly text: (message: string, problemOf: (text: string) => string | undefined) => Promise<string>;
  /** Asks for one of the options. */
  readonly select: (message: string, options: readonly Option[]) => Promise<string>;
  /** Asks for any number of the options. */
  readonly selectMany: (message: string, options: readonly Option[]) => Promise<readonly string[]>;
  readonly confirm: (message: string) => Promise<boolean>;
  /** Shows text between questions. */
  readonly print: (text: string) => void;
};

/** Asks at the terminal. Options are found by typing a part of their name. */
export async function terminalPrompts(): Promise<Prompts> {
  const { checkbox, confirm, input, search } = await import("@inquirer/prompts");
  return {
    text: (message, problemOf) => input({ message, validate: (text) => problemOf(text) ?? true }),
    select: (message, options) =>
      search({ message, source: (typed = "") => options.filter((option) => matches(option, typed)) }),
    selectMany: async (message, options) =>
      options.length === 0 ? [] : checkbox({ message, choices: options, loop: false }),
    confirm: (message) => confirm({ message, default: false }),
    print: (text) => console.log(text),
  };
}

const matches = ({ value, name }: Option, typed: string): boolean => folded(`${value} ${name}`).includes(folded(typed));

/** Text without accents and capitals: `gomel` finds `Homieĺ (Gomel)`. */
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Answers without a terminal: required fields must be given, and optional ones are omitted. */
export const scriptPrompts: Prompts = {
  text: async (message, problemOf) => (problemOf("") === undefined ? "" : refuse(message)),
  select: async (message, options) => {
    const values = options.slice(0, maxOptions).map(({ value }) => value);
    return refuse(`${message}\nOne of: ${values.join(", ")}${options.length > maxOptions ? " …" : ""}`);
  },
  selectMany: async () => [],
  confirm: async () => false,
  print: () => {},
};

const maxOptions = 40;

function refuse(message: string): never {
  throw new UsageError(`Missing field, and no terminal to ask for it. Give it with \`--set\`.\n${message}`);
}
