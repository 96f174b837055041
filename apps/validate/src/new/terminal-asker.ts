import { checkbox, confirm, input, search } from "@inquirer/prompts";
import type { Asker, Option } from "./asker.ts";

/** Asks a person at a terminal. */
export const terminalAsker: Asker = {
  text: (message, problem) => input({ message, validate: (text) => problem(text) ?? true }),
  one: (message, options) =>
    search({ message, source: (typed = "") => options.filter((option) => fits(option, typed)).map(choice) }),
  some: (message, options) =>
    options.length === 0 ? Promise.resolve([]) : checkbox({ message, choices: options.map(choice), loop: false }),
  yes: (message) => confirm({ message, default: false }),
  say: (text) => console.log(text),
};

const choice = ({ value, name, about }: Option) => ({ value, name, ...(about && { description: about }) });

const fits = ({ value, name }: Option, typed: string): boolean => folded(`${value} ${name}`).includes(folded(typed));

/** Without accents and capitals: who looks for `gomel` finds `Homieĺ (Gomel)`. */
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
