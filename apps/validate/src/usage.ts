import type { Command } from "./commands/command.ts";
import { commands } from "./commands/commands.ts";

/** How the command, or one of its commands, is used. */
export async function usage(only?: Command): Promise<string> {
  const shown = only ? [only] : await Promise.all(Object.values(commands).map((load) => load()));
  const texts = shown.map(({ usage: line, about, examples }) => {
    const width = Math.max(...examples.map(([example]) => example.length)) + 3;
    const lines = examples.map(([example, what]) => `  ${example.padEnd(width)}${what}`);
    return [`Usage: unionstate ${line}`, "", about, "", ...lines].join("\n");
  });
  return `${texts.join("\n\n")}

Exit code: 0 all is well, 1 something is not, 2 the command was not understood.
`;
}
