import { checkFiles } from "@unionstate/schema";
import { formats } from "./formats/formats.ts";
import { readArguments, usage } from "./read-arguments.ts";
import { readData } from "./read-data.ts";

/** Where lines go, and whether a person at a terminal reads them. */
export type Output = { readonly write: (text: string) => unknown; readonly isTTY?: boolean | undefined };

/** What the command finds around it. */
export type Surroundings = {
  /** Environment variables: `NO_COLOR` and `GITHUB_ACTIONS` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the repository. */
  readonly root: string;
  /** The folder that relative paths start from. */
  readonly from: string;
};

/**
 * The whole command.
 *
 * @param args what stands behind the command's name
 * @returns the exit code: 0 valid, 1 invalid data, 2 wrong usage
 */
export function run(args: readonly string[], { env, root, from }: Surroundings, output: Output): 0 | 1 | 2 {
  const request = readArguments(args, env);
  if (request.kind === "help") {
    output.write(usage);
    return 0;
  }
  if (request.kind === "wrong") {
    output.write(`${request.message}\n\n${usage}`);
    return 2;
  }
  const data = readData(request.paths, root, from);
  if (data.kind === "wrong") {
    output.write(`${data.message}\n`);
    return 2;
  }
  const { problems } = checkFiles(data.files);
  const wanted = problems.filter(({ file }) => data.wanted(file));
  output.write(
    formats[request.format]({
      problems: wanted,
      textOf: (path) => data.files.find((file) => file.path === path)?.text ?? "",
      checked: data.files.filter(({ path }) => data.wanted(path)).length,
      colour: output.isTTY === true && !env.NO_COLOR,
    }),
  );
  return wanted.length === 0 ? 0 : 1;
}
