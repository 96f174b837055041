import { parseArgs } from "node:util";
import { type Format, formats } from "./formats/formats.ts";

/** What the command line asks for. */
export type Request =
  | { readonly kind: "check"; readonly paths: readonly string[]; readonly format: Format }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly message: string };

export const usage = `Usage: npm run check -- [paths…] [--format ${Object.keys(formats).join("|")}]

Reads every record and reports all problems at once.

  npm run check                                       all records
  npm run check -- packages/dataset/data/polls        only problems in these files or folders
  npm run check -- --format github                    annotations for GitHub Actions

Exit code: 0 all is valid, 1 something is not, 2 the command was not understood.
`;

/** Understands the command line; `GITHUB_ACTIONS=true` makes annotations the default. */
export function readArguments(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Request {
  const parsed = parse(args);
  if ("message" in parsed) return { kind: "wrong", message: parsed.message };
  const { values, positionals } = parsed;
  if (values.help) return { kind: "help" };
  const [command, ...paths] = positionals;
  if (command !== "check") {
    return {
      kind: "wrong",
      message: command ? `There is no command \`${command}\`, only \`check\`.` : "A command is missing: `check`.",
    };
  }
  const format = values.format ?? (env.GITHUB_ACTIONS === "true" ? "github" : "pretty");
  if (!isFormat(format)) {
    return {
      kind: "wrong",
      message: `There is no format \`${format}\`; there are: ${Object.keys(formats).join(", ")}.`,
    };
  }
  return { kind: "check", paths, format };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    if (error instanceof TypeError) return { message: error.message };
    throw error;
  }
}

const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);
