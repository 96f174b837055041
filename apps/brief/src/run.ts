import { join, relative, resolve } from "node:path";
import { BriefError } from "./brief-error.ts";
import { dataset } from "./dataset.ts";
import { makeBrief } from "./make-brief.ts";
import { type Options, optionsOf } from "./options.ts";
import type { Paper } from "./style/paper.ts";
import { usage } from "./usage.ts";
import { assertWritable, writeWhole } from "./write-whole.ts";

/** Where the command runs: the folder of the repository, and the one that the person stands in. */
export type Surroundings = { readonly root: string; readonly from: string; readonly print: (line: string) => void };

/**
 * The command: makes the brief that the arguments ask for.
 *
 * @returns the exit code, and the file if there is one
 */
export async function run(
  args: readonly string[],
  { root, from, print }: Surroundings,
): Promise<{ code: 0 | 1 | 2; file?: string }> {
  let options: Options;
  try {
    options = optionsOf(args);
  } catch (error) {
    print(`${error instanceof Error ? error.message : error} \`npm run brief -- --help\` shows all options.`);
    return { code: 2 };
  }
  if (options.help) {
    print(usage.trimEnd());
    return { code: 0 };
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
    writeWhole(file, pdf);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(`${relative(from, file)}: ${pages} pages, ${Math.round(pdf.length / 1000)} kB, ${seconds} s.`);
    return { code: 0, file };
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    print(`The brief was not made. ${error.message}`);
    return { code: 1 };
  }
}

const defaultFile: Record<Paper, string> = {
  a4: "apps/brief/dist/union-state-brief.pdf",
  letter: "apps/brief/dist/union-state-brief-letter.pdf",
};
