import { UsageError } from "../command.ts";
import type { Asker } from "./asker.ts";

/** Where nobody can be asked: what has to be there has to be given, and nothing optional is added. */
export const scriptAsker: Asker = {
  text: (message, problem) => (problem("") === undefined ? Promise.resolve("") : refuse(message)),
  one: (message, options) =>
    refuse(
      `${message}\nOne of: ${options
        .slice(0, 40)
        .map(({ value }) => value)
        .join(", ")}${options.length > 40 ? " …" : ""}`,
    ),
  some: () => Promise.resolve([]),
  yes: () => Promise.resolve(false),
  say: () => {},
};

function refuse(message: string): never {
  throw new UsageError(`This field is missing, and there is no terminal to ask at. Give it with --set.\n${message}`);
}
