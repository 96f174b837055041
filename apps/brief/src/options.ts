import { parseArgs } from "node:util";
import { sections } from "./sections/sections.ts";
import { type Paper, papers } from "./style/paper.ts";

/** What was asked for on the command line. */
export type Options = {
  readonly paper: Paper;
  readonly out: string | undefined;
  readonly only: readonly string[] | undefined;
  readonly watch: boolean;
  readonly open: boolean;
  readonly help: boolean;
};

/**
 * Reads the options of the command.
 *
 * @throws RangeError that names what is wrong and what there is
 */
export function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const only = [...(values.only ?? []), ...positionals].flatMap((list) => list.split(",")).filter(Boolean);
  if (positionals.length > 0 && !values.only) {
    throw new RangeError(`\`${positionals[0]}\` stands alone. Sections are named behind --only, a file behind --out.`);
  }
  const names = sections.map(({ name }) => name);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`The brief has no section \`${unknown}\`. There are: ${names.join(", ")}.`);
  }
  const paper = papers.find((size) => size === (values.paper ?? "a4").toLowerCase());
  if (!paper) throw new RangeError(`\`${values.paper}\` is no size of paper here. There are: ${papers.join(", ")}.`);
  if (values.out === "") throw new RangeError("--out wants the name of a file.");
  return {
    paper,
    out: values.out,
    only: only.length > 0 ? only : undefined,
    watch: values.watch ?? false,
    open: values.open ?? false,
    help: values.help ?? false,
  };
}

function parsed(args: readonly string[]) {
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
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    // Node's message names the option; what it advises on dashes is left out.
    throw new RangeError(String(error instanceof Error ? error.message : error).split(". To specify")[0]);
  }
}
