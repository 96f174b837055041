import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  accept,
  BriefingError,
  briefing,
  check,
  type Dataset,
  formatLock,
  type Lock,
  type Page,
  parseLock,
  renderHtml,
  reviewText,
  stale,
} from "@unionstate/briefing";
import * as published from "@unionstate/dataset";
import { assertWritable, WriteError, writeFile, zip } from "@unionstate/files";

/** Where the command runs: the folder of the repository, the folder of the user, and the output. */
export type Environment = {
  readonly root: string;
  readonly from: string;
  readonly print: (line: string) => void;
  /** The records of the brief. Default: those of the dataset; tests correct some. */
  readonly records?: Dataset;
};

/** The files that the command makes, in the order in which it writes them: what is ready first comes first. */
export const editions = ["html", "charts", "a4", "letter", "data-book"] as const;

export type Edition = (typeof editions)[number];

/** The options of the command line. */
export type Options = {
  readonly only: readonly Edition[];
  readonly accept: boolean;
  readonly out: string | undefined;
  readonly watch: boolean;
  readonly open: boolean;
};

/**
 * Runs `npm run brief` with these arguments, without `--watch` and `--open`.
 *
 * @returns the exit code, the options unless they are invalid, and the files that were written
 */
export async function run(
  args: readonly string[],
  environment: Environment,
): Promise<{ code: 0 | 1 | 2; options?: Options; files: readonly string[] }> {
  const { print } = environment;
  const files: string[] = [];
  let options: Options;
  try {
    options = optionsOf(args);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    print(`${error.message} See \`npm run brief -- --help\`.`);
    return { code: 2, files };
  }
  try {
    const code = await (options.accept ? acceptSentences(environment) : make(options, environment, files));
    return { code, options, files };
  } catch (error) {
    if (!(error instanceof BriefingError || error instanceof WriteError)) throw error;
    const hint = error instanceof WriteError ? " Choose another folder with `--out`." : "";
    print(`Cannot make the brief. ${error.message}${hint}`);
    return { code: 1, options, files };
  }
}

/** Writes the files, unless a sentence is false. Sentences to read again are listed after them. */
async function make(options: Options, environment: Environment, written: string[]): Promise<0 | 1> {
  const { root, from, print, records = published } = environment;
  const folder = options.out === undefined ? join(root, "apps/brief/dist") : resolve(from, options.out);
  const pages = briefing(records);
  const problems = check(records, pages);
  const review = reviewText(pages, problems, stale(lockIn(root), pages));
  if (problems.length > 0) {
    print(review);
    print("\nThe brief was not made: no files were changed.");
    return 1;
  }
  const fileOf = (edition: Edition): string => join(folder, fileName(edition, records.version));
  for (const edition of options.only) assertWritable(fileOf(edition));
  for (const edition of options.only) {
    const started = performance.now();
    const bytes = await bytesOf(edition, records, pages);
    const file = fileOf(edition);
    writeFile(file, bytes);
    written.push(file);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(`${relative(from, file)}: ${Math.round(bytes.length / 1000)} kB, ${seconds} s`);
  }
  if (review !== "") print(`\n${review}`);
  return 0;
}

const fileName = (edition: Edition, version: string): string =>
  ({
    html: `union-state-brief-${version}.html`,
    charts: `union-state-charts-${version}.zip`,
    a4: `union-state-brief-${version}.pdf`,
    letter: `union-state-brief-${version}-letter.pdf`,
    "data-book": `union-state-data-book-${version}.pdf`,
  })[edition];

/** The HTML does not wait for the typesetter to be loaded. */
async function bytesOf(edition: Edition, records: Dataset, pages: readonly Page[]): Promise<Uint8Array> {
  switch (edition) {
    case "html":
      return Buffer.from(renderHtml(records, pages));
    case "charts": {
      const { chartFiles } = await import("@unionstate/briefing/files");
      return zip(await chartFiles(records), `union-state-charts-${records.version}`, records.released);
    }
    case "a4":
    case "letter":
      return (await import("./briefing/make-briefing.ts")).makeBriefing(records, { paper: edition });
    case "data-book":
      return makeDataBook();
  }
}

async function makeDataBook(): Promise<Uint8Array> {
  const [{ makeDataBook }, { dataset }] = await Promise.all([
    import("./data-book/make-data-book.ts"),
    import("./data-book/dataset.ts"),
  ]);
  return makeDataBook(dataset);
}

const lockFile = "packages/briefing/briefing.lock.json";

/** The accepted state of the sentences; empty without a lock file. */
function lockIn(root: string): Lock {
  const file = join(root, lockFile);
  return existsSync(file) ? parseLock(readFileSync(file, "utf8")) : {};
}

/** Records that someone has read the sentences whose records changed, and lists them once more. */
function acceptSentences({ root, print, records = published }: Environment): 0 | 1 {
  const pages = briefing(records);
  const problems = check(records, pages);
  if (problems.length > 0) {
    print(reviewText(pages, problems, []));
    print("\nNothing was accepted: no files were changed.");
    return 1;
  }
  const sentences = stale(lockIn(root), pages);
  for (const { sentence, text } of sentences) print(`Accepted \`${sentence}\`${text && `: “${text}”`}`);
  writeFile(join(root, lockFile), Buffer.from(formatLock(accept(pages))));
  print(sentences.length === 0 ? "There was nothing to accept." : `Commit ${lockFile}.`);
  return 0;
}

/** @throws RangeError that names the problem and the valid values */
function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((name) => !editions.some((edition) => edition === name));
  if (unknown !== undefined) throw new RangeError(`Unknown file \`${unknown}\`. Files: ${editions.join(", ")}.`);
  if (values.out === "") throw new RangeError("`--out` needs a folder.");
  const only = editions.filter((edition) => positionals.includes(edition));
  return {
    only: only.length > 0 ? only : editions,
    accept: values.accept ?? false,
    out: values.out,
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
        accept: { type: "boolean" },
        out: { type: "string" },
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
