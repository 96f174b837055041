import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { type Arguments, type Command, type Environment, type Output, UsageError } from "./command.ts";
import { commands } from "./commands/commands.ts";
import { visible } from "./terminal.ts";

/** Where text goes, and whether it is a terminal. */
export type Terminal = { readonly write: (text: string) => unknown; readonly isTTY?: boolean | undefined };

/**
 * Runs `unionstate`.
 *
 * @param args the arguments after `unionstate`
 * @returns the exit code: 0 success, 1 problems found, 2 wrong usage, 3 internal error
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
  if (name === "--help" || name === "-h") {
    output.write(await overview());
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    throw new UsageError(
      `${name ? `Unknown command \`${visible(name)}\`.` : "Missing command."}\n\n${await overview()}`,
    );
  }
  const command = await load();
  const given = parsed(rest, command);
  if (given.options.help) {
    output.write(usage(command));
    return 0;
  }
  return await command.run(given, environment, output);
}

function parsed(args: readonly string[], command: Command): Arguments {
  const options: ParseArgsOptionsConfig = { ...command.options, help: { type: "boolean", short: "h" } };
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { paths: positionals, options: values };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${visible(error.message)}\n\n${usage(command)}`);
    throw error;
  }
}

/** The usage of one command, with examples. */
function usage({ usage: line, about, examples }: Command): string {
  const width = Math.max(...examples.map(([example]) => example.length)) + 3;
  const lines = examples.map(([example, what]) => `  ${example.padEnd(width)}${what}`);
  return [`Usage: unionstate ${line}`, "", about, "", ...lines, "", exitCodes, ""].join("\n");
}

/** All commands, on one screen. */
async function overview(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 3;
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const [summary = ""] = (await load()).about.split(/(?<=\.) /);
      return `  ${name.padEnd(width)}${summary}`;
    }),
  );
  const hint = "Run `unionstate <command> --help` for the options and examples of a command.";
  return ["Usage: unionstate <command> [<option>…]", "", ...lines, "", hint, "", exitCodes, ""].join("\n");
}

const exitCodes = "Exit code: 0 success, 1 problems found, 2 wrong usage, 3 internal error.";
