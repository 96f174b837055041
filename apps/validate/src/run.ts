import { parseArgs } from "node:util";
import { type Arguments, type Command, type Environment, type Output, UsageError } from "./command.ts";
import { commands } from "./commands/commands.ts";
import { visible } from "./terminal.ts";

/** Where text goes, and whether it is a terminal. */
export type Terminal = { readonly write: (text: string) => unknown; readonly isTTY?: boolean | undefined };

/**
 * Runs `unionstate`.
 *
 * @param args the arguments after `unionstate`
 * @returns the exit code: 0 success, 1 problems found, 2 invalid usage, 3 internal error
 */
export async function run(
  args: readonly string[],
  environment: Environment,
  terminal: Terminal,
): Promise<0 | 1 | 2 | 3> {
  const output: Output = {
    write: (text) => terminal.write(text),
    colour: terminal.isTTY === true && !environment.env.NO_COLOR,
  };
  try {
    return await runCommand(args, environment, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.write(`${error.message}\n`);
      return 2;
    }
    if (environment.env.UNIONSTATE_DEBUG) throw error;
    const message = visible(error instanceof Error ? error.message : String(error));
    output.write(
      `Internal error: your data is fine. Please report it at ${issues}:\n${message}\nSet UNIONSTATE_DEBUG=1 for the stack trace.\n`,
    );
    return 3;
  }
}

const issues = "https://github.com/unionstate/dataset/issues";

async function runCommand([name = "", ...rest]: readonly string[], environment: Environment, output: Output) {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const problem = name ? `Unknown command \`${visible(name)}\`.` : "Missing command.";
    throw new UsageError(`${problem} Use one of: ${Object.keys(commands).join(", ")}.`);
  }
  const command = await load();
  return await command.run(parsed(rest, name, command), environment, output);
}

function parsed(args: readonly string[], name: string, { options }: Command): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { paths: positionals, options: values };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's message names the option. Its advice on dashes is left out.
    const [problem = ""] = visible(error.message).split(/\. |\.$/);
    throw new UsageError(`${problem}. See \`npm run ${name} -- --help\`.`);
  }
}
