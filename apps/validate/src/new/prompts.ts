import { emitKeypressEvents } from "node:readline";
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

/** The user wants to answer the previous question again. */
export class Back extends Error {
  override readonly name = "Back";
}

/**
 * Asks at the terminal. Options are found by typing a part of their name; Esc goes back to the previous question.
 *
 * @throws Back on Esc
 */
export async function terminalPrompts(): Promise<Prompts> {
  const { checkbox, confirm, input, search } = await import("@inquirer/prompts");
  console.log("Esc goes back to the previous question, Ctrl-C ends without a file.");
  return {
    text: (message, problemOf) =>
      orBack((context) => input({ message, validate: (text) => problemOf(text) ?? true }, context)),
    select: (message, options) =>
      orBack((context) => search({ message, source: (typed = "") => ranked(options, typed) }, context)),
    selectMany: (message, options) =>
      orBack((context) => checkbox({ message, choices: options, loop: false }, context)),
    confirm: (message) => orBack((context) => confirm({ message, default: false }, context)),
    print: (text) => console.log(text),
  };
}

/** Asks until there is an answer, or until the user presses Esc. */
async function orBack<Value>(ask: (context: { readonly signal: AbortSignal }) => Promise<Value>): Promise<Value> {
  const controller = new AbortController();
  const onKey = (_: string | undefined, key: { readonly name?: string }): void => {
    if (key.name === "escape") controller.abort();
  };
  emitKeypressEvents(process.stdin);
  process.stdin.on("keypress", onKey);
  try {
    return await ask({ signal: controller.signal });
  } catch (error) {
    throw controller.signal.aborted ? new Back() : error;
  } finally {
    process.stdin.off("keypress", onKey);
  }
}

/**
 * The options that contain a text, the most likely first: the id or name itself (`belarus` is Belarus, not the
 * Constitution of Belarus), then those that begin with it, then those in which a word begins with it.
 */
export function ranked(options: readonly Option[], typed: string): readonly Option[] {
  const text = folded(typed.trim());
  if (text === "") return options;
  const rank = ({ value, name }: Option): number => {
    // `entities/belarus` is shown as `Belarus (entities/belarus)`.
    const texts = [value.replace(/^.*\//, ""), name.replace(/ \([^()]*\)$/, ""), value].map(folded);
    if (texts.includes(text)) return 0;
    if (texts.some((one) => one.startsWith(text))) return 1;
    const all = folded(`${name} ${value}`);
    const words = all.split(/[^\p{L}\p{N}]+/u);
    if (words.some((_, index) => words.slice(index).join(" ").startsWith(text))) return 2;
    return all.includes(text) ? 3 : 4;
  };
  const ranks = new Map(options.map((option) => [option, rank(option)]));
  const rankOf = (option: Option): number => ranks.get(option) ?? 4;
  return options.filter((option) => rankOf(option) < 4).toSorted((a, b) => rankOf(a) - rankOf(b));
}

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
