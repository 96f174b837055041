import { type Finding, type Records, type Rule, withEvidence } from "@unionstate/schema";
import { findAddress } from "./find-address.ts";
import { findPrinted } from "./find-printed.ts";
import { type Printed, printedStrings } from "./printed-strings.ts";
import type { Source } from "./source.ts";
import { standsAlone } from "./stands-alone.ts";

/** Ring 3: every string that a record says the paper prints stands on a page that the record names. */
export function printedOnPage(source: Source): Rule {
  return {
    id: "source/printed",
    severity: "error",
    wants: "Everything that a record says is printed stands on the page that its evidence names.",
    reason: "Whoever opens the paper at the page given finds there what the record says.",
    bad: "`83.9%` for page 24, which prints `63.9%`.",
    good: '`"asPrinted": "12 SU-30SM"` with evidence on page 10, which prints it.',
    *check(records) {
      for (const printed of printedStrings(records)) {
        if (printed.pages.some((page) => prints(source, page, printed))) continue;
        yield missing(source, printed);
      }
      yield* unanchored(source, records);
    },
  };
}

function prints(source: Source, number: number, { text, kind }: Printed): boolean {
  if (kind === "address") return findAddress(source, number, text).length > 0;
  const page = source[number - 1];
  if (page === undefined) return false;
  const spans = findPrinted(page, text, kind);
  return kind === "heading" ? spans.some((span) => standsAlone(page.text, span)) : spans.length > 0;
}

function missing(source: Source, printed: Printed): Finding {
  const elsewhere = source.filter(({ number }) => prints(source, number, printed)).map(({ number }) => number);
  return {
    file: printed.file,
    path: printed.path,
    message: `“${printed.text}” is not printed on ${pagesInWords(printed.pages)}.`,
    expected:
      elsewhere.length > 0
        ? `It is printed on ${pagesInWords(elsewhere)}.`
        : "The characters as the paper prints them; no page prints these.",
    fix: elsewhere.length > 0 ? "Mend the page." : "Open the paper at that page and compare letter by letter.",
  };
}

const list = new Intl.ListFormat("en", { type: "disjunction" });

function pagesInWords(pages: readonly number[]): string {
  const numbers = [...new Set(pages)].sort((a, b) => a - b).map(String);
  if (numbers.length === 0) return "any page that the record names";
  return `${numbers.length === 1 ? "page" : "pages"} ${list.format(numbers)}`;
}

// A page in evidence can only be checked where the record carries something that the page prints.
function* unanchored(source: Source, records: Records): Generator<Finding> {
  const strings = Map.groupBy(printedStrings(records), ({ file }) => file);
  const surnames = new Map(
    records
      .of("entities")
      .filter(({ record }) => record.kind === "person")
      .map(({ file, record }) => [file, record.name.split(" ").at(-1) as string]),
  );
  for (const collection of withEvidence) {
    for (const { file, record } of records.of(collection)) {
      // What a person is may be said of others, too: it tells no page.
      const carried = (strings.get(file) ?? []).filter(({ path }) => path[0] !== "evidence" && path[0] !== "roles");
      const surname = surnames.get(file);
      for (const [index, { page: number, asPrinted }] of record.evidence.entries()) {
        const page = source[number - 1];
        if (asPrinted || !page) continue;
        if (carried.some((printed) => prints(source, number, printed))) continue;
        if (surname !== undefined && findPrinted(page, surname).length > 0) continue;
        yield {
          file,
          path: ["evidence", index, "page"],
          message: `Nothing that this record carries is printed on page ${number}.`,
          expected: "A page that prints something of the record.",
          fix: "Mend the page, or add `asPrinted` with a date, number, name or title of the passage.",
        };
      }
    }
  }
}
