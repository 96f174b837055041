import { checkbox, confirm, input, search } from "@inquirer/prompts";
import type { Asker, Option } from "./asker.ts";

/** Asks a person at a terminal. */
export const terminalAsker: Asker = {
  text: (message, problemOf) => input({ message, validate: (text) => problemOf(text) ?? true }),
  one: (message, options) =>
    search({ message, source: (typed = "") => options.filter((option) => matches(option, typed)).map(choice) }),
  some: (message, options) =>
    options.length === 0 ? Promise.resolve([]) : checkbox({ message, choices: options.map(choice), loop: false }),
  yes: (message) => confirm({ message, default: false }),
  say: (text) => console.log(text),
};

const choice = ({ value, name, description }: Option) => ({ value, name, ...(description && { description }) });

const matches = ({ value, name }: Option, typed: string): boolean => folded(`${value} ${name}`).includes(folded(typed));

/** Text without accents and capitals: `gomel` finds `Homieĺ (Gomel)`. */
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
