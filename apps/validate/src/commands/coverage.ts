import { dirname, join, relative, resolve } from "node:path";
import { WriteError, writeFile } from "@unionstate/files";
import { checkData } from "../check-data.ts";
import { type Command, UsageError } from "../command.ts";
import { coverageOf, sharesOf } from "../source/coverage.ts";
import { coveragePage } from "../source/coverage-page.ts";
import { coverageTable, missingList } from "../source/coverage-table.ts";
import { readExemptions } from "../source/exemptions.ts";
import { firstPageOption, readGivenSource } from "./source-option.ts";

/** `coverage`: checks that everything that the paper prints is in a record or exempt with a reason. */
export const coverage: Command = {
  options: { ...firstPageOption, missing: { type: "boolean" }, html: { type: "string" } },
  async run(args, environment, output) {
    const { root, from } = environment;
    const { missing, html } = args.options;
    const source = await readGivenSource(args, environment);
    const { records, problems } = checkData([], environment);
    const covered = coverageOf(source, records, readExemptions(root));
    if (missing) output.write(`${missingList(covered.items, source)}\n`);
    if (typeof html === "string") {
      const file = resolve(from, html);
      const address = (record: string) => relative(dirname(file), join(root, record));
      writePage(file, coveragePage(covered, source, address));
    }
    output.write(coverageTable(covered));
    if (problems.length > 0) {
      output.write(
        `${problems.length} problems in the data; records with errors cover nothing. Run \`npm run check\`.\n`,
      );
    }
    const reached = sharesOf(covered.items).every((share) => share.reached);
    return reached && covered.unused.length === 0 && problems.length === 0 ? 0 : 1;
  },
};

function writePage(file: string, text: string): void {
  try {
    writeFile(file, text);
  } catch (error) {
    throw error instanceof WriteError ? new UsageError(error.message) : error;
  }
}
