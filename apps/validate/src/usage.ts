import type { Command } from "./commands/command.ts";
import { commands } from "./commands/commands.ts";

const codes = "Exit code: 0 all is well, 1 something is not, 2 the command was not understood, 3 it failed itself.";

/** How one command is used, with examples; or, on one screen, which commands there are. */
export async function usage(only?: Command): Promise<string> {
  return `${only ? usageOf(only) : await overview()}\n\n${codes}\n`;
}

function usageOf({ usage: line, about, examples }: Command): string {
  const width = Math.max(...examples.map(([example]) => example.length)) + 3;
  const lines = examples.map(([example, what]) => `  ${example.padEnd(width)}${what}`);
  return [`Usage: unionstate ${line}`, "", about, "", ...lines].join("\n");
}

async function overview(): Promise<string> {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length)) + 3;
  const lines = await Promise.all(
    Object.entries(commands).map(
      async ([name, load]) => `  ${name.padEnd(width)}${firstSentence((await load()).about)}`,
    ),
  );
  return [
    "Usage: unionstate COMMAND [options]",
    "",
    ...lines,
    "",
    "`unionstate COMMAND --help` shows how a command is used, with examples.",
  ].join("\n");
}

const firstSentence = (text: string): string => text.replace(/(?<=\.) .*$/s, "");
