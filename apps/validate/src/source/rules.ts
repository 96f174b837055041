import { type Finding, type RecordOf, type Records, type Rule, withEvidence } from "@unionstate/schema";
import { copiedText } from "./copied-text.ts";
import { fillsItsLines, findAddress, findPrinted } from "./find-printed.ts";
import { numeralsIn } from "./items.ts";
import { layoutOf, type PrintedNote } from "./layout.ts";
import { type Printed, printedStrings, surnames } from "./printed-strings.ts";
import type { Source } from "./source.ts";

/** All rules that compare the records with a copy of the paper. */
export const sourceRules = (source: Source): readonly Rule[] => [
  printedOnPage(source),
  noteOnPage(source),
  copiedText(source),
];

function printedOnPage(source: Source): Rule {
  return {
    id: "source/printed",
    severity: "error",
    requirement: "Everything that a record quotes as printed is on a page that its evidence names.",
    reason: "Readers who open the paper at that page must find what the record says.",
    bad: "`83.9%` for page 24, which says `63.9%`.",
    good: '`"asPrinted": "12 SU-30SM"` with evidence on page 10, where it is printed.',
    *check(records) {
      for (const printed of printedStrings(records)) {
        if (printed.isOptional || printed.pages.some((page) => prints(source, page, printed))) continue;
        yield notPrinted(source, printed);
      }
      yield* unsupportedPages(source, records);
    },
  };
}

function prints(source: Source, number: number, { text, kind }: Printed): boolean {
  if (kind === "address") return findAddress(source, number, text).length > 0;
  const page = source[number - 1];
  if (page === undefined) return false;
  const spans = findPrinted(page, text, kind);
  return kind === "heading" ? spans.some((span) => fillsItsLines(page.text, span)) : spans.length > 0;
}

function notPrinted(source: Source, printed: Printed): Finding {
  const elsewhere = source.filter(({ number }) => prints(source, number, printed)).map(({ number }) => number);
  return {
    file: printed.file,
    path: printed.path,
    message: `“${printed.text}” is not printed on ${pageList(printed.pages)}${elsewhere.length > 0 ? "" : " or on any other page"}.`,
    ...(elsewhere.length > 0
      ? { expected: `${capital(pageList(elsewhere))}, where it is printed.`, fix: "Correct the page." }
      : {
          expected: "The characters exactly as they appear in the paper.",
          fix: "Compare it with the page letter by letter, and correct it.",
        }),
  };
}

const capital = (words: string): string => words.replace(/^p/, "P");

const list = new Intl.ListFormat("en-GB", { type: "disjunction" });

function pageList(pages: readonly number[]): string {
  const numbers = [...new Set(pages)].sort((a, b) => a - b).map(String);
  if (numbers.length === 0) return "any page that the record names";
  return `${numbers.length === 1 ? "page" : "pages"} ${list.format(numbers)}`;
}

// A page in the evidence can only be checked if the record contains something that the page prints.
function* unsupportedPages(source: Source, records: Records): Generator<Finding> {
  const strings = Map.groupBy(printedStrings(records), ({ file }) => file);
  const familyNames = surnames(records);
  for (const collection of withEvidence) {
    for (const { file, record } of records.of(collection)) {
      // The paper may use the title of a role for another person: it does not identify a page.
      const own = (strings.get(file) ?? []).filter(({ path }) => !path.includes("evidence") && path[0] !== "roles");
      const familyName = familyNames.get(file);
      for (const { path, page: number, asPrinted } of passagesOf(record)) {
        const page = source[number - 1];
        if (asPrinted || !page) continue;
        if (own.some((printed) => prints(source, number, printed))) continue;
        if (familyName !== undefined && findPrinted(page, familyName).length > 0) continue;
        yield {
          file,
          path: [...path, "page"],
          message: `Page ${number} contains no date, number, name or title of this record.`,
          expected: "A page with a date, number, name or title of the record.",
          fix: "Correct the page, or add `asPrinted` with a date, number, name or title from the passage.",
        };
      }
    }
  }
}

type Passage = { readonly page: number; readonly asPrinted?: readonly string[] | undefined };

type Supported = { readonly evidence: readonly Passage[]; readonly steps?: readonly Supported[] };

/** The passages of a record and of its steps, each with its path. */
function passagesOf(
  { evidence, steps = [] }: Supported,
  path: Finding["path"] = [],
): (Passage & Pick<Finding, "path">)[] {
  return [
    ...evidence.map((passage, index) => ({ ...passage, path: [...path, "evidence", index] })),
    ...steps.flatMap((step, index) => passagesOf(step, [...path, "steps", index])),
  ];
}

function noteOnPage(source: Source): Rule {
  return {
    id: "source/note",
    severity: "error",
    requirement:
      "A footnote, and its marker in the text, are printed on the pages that its record names, and its addresses follow its number.",
    reason: "A footnote without a URL is found by its number at the beginning of a line.",
    bad: "Footnote 90 on page 22, which has footnotes 97 to 101.",
    good: "Footnote 90 on page 21, where its number begins a line at the foot of the page.",
    *check(records) {
      const { notes, body } = layoutOf(source, records);
      const notePages = new Map(notes.map(({ number, page }) => [number, page]));
      const markerPages = new Map(
        numeralsIn(body).flatMap(({ kind, number, page }) =>
          kind === "marker" && number !== undefined ? [[number, page]] : [],
        ),
      );
      for (const { file, record } of records.of("citations")) {
        const { number, page, marker } = record;
        yield* onOtherPage(file, ["page"], `Footnote ${number}`, page, notePages.get(number));
        const what = `The marker of footnote ${number}`;
        yield* onOtherPage(file, ["marker", "page"], what, marker.page, markerPages.get(number));
        const note = notes.find((one) => one.number === number);
        if (note?.page === page) yield* ofOtherNotes(source, notes, note, file, record);
      }
    },
  };
}

type Note = Pick<RecordOf<"citations">, "works" | "urlAsPrinted">;

// An address that the page does not print at all is reported by `source/printed`.
function* ofOtherNotes(
  source: Source,
  notes: readonly PrintedNote[],
  { number, page, missing }: PrintedNote,
  file: string,
  { works, urlAsPrinted }: Note,
): Generator<Finding> {
  for (const address of missing) {
    if (findAddress(source, page, address).length === 0) continue;
    const index = (works ?? []).findIndex(({ url }) => url === address);
    const owner = notes.find(
      ({ number: other, spans: [{ page: at, end }] }) =>
        other !== number && findAddress(source, at, address, end).length > 0,
    );
    yield {
      file,
      path: address === urlAsPrinted ? ["urlAsPrinted"] : ["works", index, "url"],
      message: `“${address}” does not follow the number of footnote ${number}.`,
      expected: owner
        ? `Footnote ${owner.number}, which prints it.`
        : "The addresses of the footnote in the order in which it prints them.",
      fix: "Compare the footnote with the page, and correct its works and addresses.",
    };
  }
}

// A note that this copy has lost, or whose number cannot be distinguished from other numbers, is not reported.
function* onOtherPage(
  file: string,
  path: Finding["path"],
  what: string,
  stated: number | null,
  found: number | undefined,
): Generator<Finding> {
  if (stated === null || found === undefined || stated === found) return;
  yield {
    file,
    path,
    message: `${what} is not printed on page ${stated}.`,
    expected: `Page ${found}, where it is printed.`,
    fix: "Correct the page.",
  };
}
