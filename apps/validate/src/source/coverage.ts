import type { Records } from "@unionstate/schema";
import type { Exemption } from "./exemptions.ts";
import { fillsItsLines, findPrinted, type Span } from "./find-printed.ts";
import { headingsIn, type Item, type ItemKind, namesIn, numeralsIn } from "./items.ts";
import { blanked, layoutOf, type PrintedNote } from "./layout.ts";
import { type Printed, printedStrings, surnames } from "./printed-strings.ts";
import type { Source } from "./source.ts";

/** Something that the paper prints, and what covers it. */
export type CoveredItem = Item & {
  /** Whether it is in a record or exempt. */
  readonly covered: boolean;
  /** The files of the records that contain it. */
  readonly records: readonly string[];
  /** The exemptions that cover it or some of its words. */
  readonly exemptions: readonly Exemption[];
  /** How often the paper prints it. */
  readonly times: number;
};

/** A stretch of a page that a record contains. */
export type Stretch = Span & { readonly file: string };

/** How the records cover the paper. */
export type Coverage = {
  readonly items: readonly CoveredItem[];
  /** Everything that records contain, by page. This is more than the items: records also contain terms and addresses. */
  readonly stretches: ReadonlyMap<number, readonly Stretch[]>;
  /** Exemptions without effect: the paper does not print the text, or it is in a record. */
  readonly unused: readonly Exemption[];
};

/**
 * Maps every heading, footnote, marker, number and name of the paper to the records that contain it.
 *
 * @param exemptions what may be in no record
 */
export function coverageOf(source: Source, records: Records, exemptions: readonly Exemption[]): Coverage {
  const { notes, body } = layoutOf(source, records);
  const headings = headingsOf(source, records, body);
  const running = blanked(body, headings, "•");
  const footnotes = notes.map(({ number, page, spans: [{ start, end }] }): Item => {
    return { kind: "footnote", page, start, end, text: `note ${number}`, number };
  });
  const found = [...headings, ...footnotes, ...numeralsIn(running), ...namesIn(running)];

  const stretches = stretchesOf(source, records);
  coverNotes(stretches, notes, found, records);
  const exempt = exemptStretches(source, exemptions);
  const used = new Set<Exemption>();
  const times = Map.groupBy(found, ({ kind, text }) => `${kind} ${text}`);

  const items = found.map((item): CoveredItem => {
    const files = new Set<string>();
    const reasons = new Set<Exemption>();
    let covered = true;
    for (const part of partsOf(item, running.get(item.page) ?? "")) {
      const over = containing(stretches.get(item.page), part);
      for (const { file } of over) files.add(file);
      if (over.length > 0) continue;
      const exempting = containing(exempt.get(item.page), part).filter(({ exemption }) => exemption.kind === item.kind);
      for (const { exemption } of exempting) reasons.add(exemption);
      covered &&= exempting.length > 0;
    }
    for (const exemption of reasons) used.add(exemption);
    const count = times.get(`${item.kind} ${item.text}`)?.length ?? 1;
    return { ...item, covered, records: [...files], exemptions: [...reasons], times: count };
  });
  return { items, stretches, unused: exemptions.filter((exemption) => !used.has(exemption)) };
}

/** How much of one kind of item is covered. */
export type Share = {
  readonly label: string;
  readonly covered: number;
  readonly all: number;
  /** The share that has to be covered, in per cent. */
  readonly minimum: number;
  readonly reached: boolean;
};

/** The share of each kind of item, and whether it reaches its minimum. */
export const sharesOf = (items: readonly CoveredItem[]): Share[] =>
  shareKinds.map(([label, kind, minimum, counts]) => {
    const counted = items.filter((item) => item.kind === kind && counts(item));
    const covered = counted.filter((item) => item.covered).length;
    return { label, covered, all: counted.length, minimum, reached: covered * 100 >= counted.length * minimum };
  });

const shareKinds: readonly (readonly [string, ItemKind, number, (item: CoveredItem) => boolean])[] = [
  ["headings", "heading", 100, () => true],
  ["footnotes", "footnote", 100, () => true],
  ["markers of footnotes", "marker", 100, () => true],
  ["numerals", "numeral", 100, () => true],
  ["names that occur twice or more", "name", 100, ({ times }) => times > 1],
  ["names that occur once", "name", 98, ({ times }) => times === 1],
];

// What is set like a heading, and the titles of sections that are not.
function headingsOf(source: Source, records: Records, body: ReadonlyMap<number, string>): Item[] {
  const titles = records.of("sections").flatMap(({ record: { title, page } }) => {
    const at = source[page - 1];
    const span = at && findPrinted(at, title, "heading").find((each) => fillsItsLines(at.text, each));
    return span ? [{ kind: "heading" as const, page, ...span, text: title }] : [];
  });
  const set = headingsIn(body).filter(
    (item) => !titles.some(({ page, start, end }) => page === item.page && start < item.end && item.start < end),
  );
  return [...titles, ...set];
}

// A citation covers its footnote if the note is printed whole on its page, and its marker on the marker's page.
function coverNotes(
  stretches: ReadonlyMap<number, Stretch[]>,
  notes: readonly PrintedNote[],
  found: readonly Item[],
  records: Records,
): void {
  const citations = new Map(records.of("citations").map(({ file, record }) => [record.number, { file, ...record }]));
  for (const { number, page: notePage, spans, missing } of notes) {
    const citation = citations.get(number);
    if (!citation || missing.length > 0 || citation.page !== notePage) continue;
    for (const { page, start, end } of spans) stretches.get(page)?.push({ start, end, file: citation.file });
  }
  for (const { kind, number, page, start, end } of found) {
    const citation = kind === "marker" && number !== undefined ? citations.get(number) : undefined;
    if (citation?.marker.page === page) stretches.get(page)?.push({ start, end, file: citation.file });
  }
}

const containing = <S extends Span>(stretches: readonly S[] = [], { start, end }: Span): S[] =>
  stretches.filter((stretch) => stretch.start <= start && end <= stretch.end);

// Each word of a name by its first letter, since what follows a hyphen may not be a name; anything else as a whole.
function partsOf({ kind, start, end }: Item, text: string): Span[] {
  if (kind !== "name") return [{ start, end }];
  return [...text.slice(start, end).matchAll(/(?<!\p{L}|\p{Pd}\s*)\p{L}/gu)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
  }));
}

function exemptStretches(source: Source, exemptions: readonly Exemption[]) {
  const stretches = new Map<number, (Span & { readonly exemption: Exemption })[]>();
  for (const page of source) {
    const here = exemptions.filter(({ pages }) => pages === undefined || pages.includes(page.number));
    const spans = here.flatMap((exemption) =>
      findPrinted(page, exemption.text).map((span) => ({ ...span, exemption })),
    );
    stretches.set(page.number, spans);
  }
  return stretches;
}

// Every stretch of the paper that a string of a record covers, by page.
function stretchesOf(source: Source, records: Records): Map<number, Stretch[]> {
  const stretches = new Map<number, Stretch[]>(source.map(({ number }) => [number, []]));
  const familyNames = [...surnames(records)].map(
    ([file, text]): Printed => ({ file, path: ["name"], text, pages: [], kind: "name" }),
  );
  for (const { file, text, pages, kind } of [...printedStrings(records), ...familyNames]) {
    if (kind === "address") continue;
    for (const number of kind === "name" ? stretches.keys() : new Set(pages)) {
      const page = source[number - 1];
      if (!page) continue;
      for (const span of findPrinted(page, text, kind)) stretches.get(number)?.push({ ...span, file });
    }
  }
  return stretches;
}
