import { writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { checkFiles } from "@unionstate/schema";
import { readData } from "../read-data.ts";
import { coverageOf } from "../source/coverage.ts";
import { coveragePage } from "../source/coverage-page.ts";
import { coverageTable } from "../source/coverage-table.ts";
import { missingList } from "../source/missing-list.ts";
import { readExemptions } from "../source/read-exemptions.ts";
import { sharesOf } from "../source/shares.ts";
import type { Command } from "./command.ts";
import { firstPageOption, sourceAsked } from "./source-option.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** Ring 3, from the paper to the records: what it prints is in a record, or exempt with a reason. */
export const coverage: Command = {
  usage: "coverage PATH [--first-page N] [--missing] [--html FILE]",
  about: "Maps every heading, footnote, numeral and name of a copy of the paper to the records that carry it.",
  examples: [
    ["npm run coverage -- paper.txt", "a table by page, and the share of each kind"],
    ["npm run coverage -- paper.txt --missing", "what no record carries, with its page and line"],
    ["npm run coverage -- paper.txt --html coverage.html", "the paper as a web page linked to the records"],
  ],
  options: { ...firstPageOption, missing: { type: "boolean" }, html: { type: "string" } },
  async run(asked, surroundings, output) {
    const { root, from } = surroundings;
    const source = await sourceAsked(asked, surroundings);
    const { records, problems } = checkFiles(readData([], root, from).files);
    const covered = coverageOf(source, records, readExemptions(root));
    if (asked.options.missing) output.write(`${missingList(covered.items, source)}\n`);
    if (typeof asked.options.html === "string") {
      const file = resolve(from, asked.options.html);
      const address = (record: string) => relative(dirname(file), join(root, record));
      write(file, coveragePage(covered, source, address));
    }
    output.write(coverageTable(covered));
    if (problems.length > 0) {
      output.write(
        `${problems.length} problems in the data: records with a wrong shape cover nothing. Run npm run check.\n`,
      );
    }
    const reached = sharesOf(covered.items).every((share) => share.reached);
    return reached && covered.idle.length === 0 && problems.length === 0 ? 0 : 1;
  },
};

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new WrongUsage(`\`${file}\` cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}
