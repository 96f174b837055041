import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { assertWritable, WriteError, writeFile } from "@unionstate/files";
import { BriefError, dataset } from "./dataset.ts";
import { type Paper, papers } from "./design.ts";
import { makeBrief } from "./make-brief.ts";
import { sections } from "./sections/sections.ts";

/** Where the command runs: the folder of the repository, the folder of the user, and the output. */
export type Environment = { readonly root: string; readonly from: string; readonly print: (line: string) => void };

/** The options of the command line. */
export type Options = {
  readonly paper: Paper;
  readonly out: string | undefined;
  readonly only: readonly string[] | undefined;
  readonly watch: boolean;
  readonly open: boolean;
};

/**
 * Runs `npm run brief` with these arguments, without `--watch` and `--open`.
 *
 * @returns the exit code, the options unless they are invalid, and the file if one was written
 */
export async function run(
  args: readonly string[],
  { root, from, print }: Environment,
): Promise<{ code: 0 | 1 | 2; options?: Options; file?: string }> {
  let options: Options;
  try {
    options = optionsOf(args);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    print(`${error.message} See \`npm run brief -- --help\`.`);
    return { code: 2 };
  }
  const { paper, only } = options;
  const file = options.out ? resolve(from, options.out) : join(root, defaultFile[paper]);
  const started = performance.now();
  try {
    assertWritable(file);
    let pages = 0;
    const pdf = await makeBrief(dataset, {
      paper,
      ...(only && { only }),
      onSection: (name, first, last) => {
        pages = last;
        print(`  ${name.padEnd(18)}${first === last ? `page ${first}` : `pages ${first}–${last}`}`);
      },
    });
    writeFile(file, pdf);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(`${relative(from, file)}: ${pages} pages, ${Math.round(pdf.length / 1000)} kB, ${seconds} s.`);
    return { code: 0, options, file };
  } catch (error) {
    if (!(error instanceof BriefError || error instanceof WriteError)) throw error;
    const hint = error instanceof WriteError ? " Choose another file with `--out`." : "";
    print(`Cannot make the brief. ${error.message}${hint}`);
    return { code: 1, options };
  }
}

const defaultFile: Record<Paper, string> = {
  a4: "apps/brief/dist/union-state-brief.pdf",
  letter: "apps/brief/dist/union-state-brief-letter.pdf",
};

const sectionNames = sections.map(({ name }) => name);

/** @throws RangeError that names the problem and the valid values */
function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  if (positionals.length > 0 && !values.only) {
    throw new RangeError(
      `Unexpected argument \`${positionals[0]}\`. Put \`--only\` before sections and \`--out\` before a file.`,
    );
  }
  const only = [...(values.only ?? []), ...positionals].flatMap((list) => list.split(",")).filter(Boolean);
  const unknown = only.find((name) => !sectionNames.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`Unknown section \`${unknown}\`. Sections: ${sectionNames.join(", ")}.`);
  }
  const paper = papers.find((size) => size === (values.paper ?? "a4").toLowerCase());
  if (!paper) throw new RangeError(`Unknown paper size \`${values.paper}\`. Sizes: ${papers.join(", ")}.`);
  if (values.out === "") throw new RangeError("`--out` needs a file name.");
  return {
    paper,
    out: values.out,
    only: only.length > 0 ? only : undefined,
    watch: values.watch ?? false,
    open: values.open ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        paper: { type: "string" },
        out: { type: "string" },
        only: { type: "string", multiple: true },
        watch: { type: "boolean" },
        open: { type: "boolean" },
      },
    });
  } catch (error) {
    // Node's message names the option. Its advice on dashes is left out.
    const [message] = String(error instanceof Error ? error.message : error).split(". To specify");
    throw new RangeError(`${message}.`.replace("..", "."));
  }
}
