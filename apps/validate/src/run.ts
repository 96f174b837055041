import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Asked, Command, Surroundings } from "./commands/command.ts";
import { commands } from "./commands/commands.ts";
import { WrongUsage } from "./commands/wrong-usage.ts";
import { visible } from "./formats/visible.ts";
import { usage } from "./usage.ts";

/** Where lines go, and whether a person at a terminal reads them. */
export type Terminal = { readonly write: (text: string) => unknown; readonly isTTY?: boolean | undefined };

/**
 * The whole command.
 *
 * @param args what stands behind `unionstate`
 * @returns the exit code: 0 all is well, 1 something is not, 2 wrong usage, 3 a fault of the command itself
 */
export async function run(
  args: readonly string[],
  surroundings: Surroundings,
  terminal: Terminal,
): Promise<0 | 1 | 2 | 3> {
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  const output = {
    write: (text: string) => terminal.write(text),
    colour: terminal.isTTY === true && !surroundings.env.NO_COLOR,
  };
  try {
    if (name === "--help" || name === "-h") {
      output.write(await usage());
      return 0;
    }
    if (!command) throw new WrongUsage(`${unknown(name)}\n\n${await usage()}`);
    const asked = await understood(rest, command);
    if (asked.options.help) {
      output.write(await usage(command));
      return 0;
    }
    return await command.run(asked, surroundings, output);
  } catch (error) {
    if (error instanceof WrongUsage) {
      output.write(`${error.message}\n`);
      return 2;
    }
    if (surroundings.env.UNIONSTATE_DEBUG) throw error;
    const what = visible(error instanceof Error ? error.message : String(error));
    output.write(`This is a fault of unionstate, not of the data: ${what}\nUNIONSTATE_DEBUG=1 shows where.\n`);
    return 3;
  }
}

function unknown(name: string): string {
  const names = Object.keys(commands)
    .map((known) => `\`${known}\``)
    .join(", ");
  return name ? `There is no command \`${visible(name)}\`; there are: ${names}.` : `A command is missing: ${names}.`;
}

async function understood(args: readonly string[], command: Command): Promise<Asked> {
  try {
    const options: ParseArgsOptionsConfig = { ...command.options, help: { type: "boolean", short: "h" } };
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { paths: positionals, options: values as Asked["options"] };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUsage(`${visible(error.message)}\n\n${await usage(command)}`);
    throw error;
  }
}
