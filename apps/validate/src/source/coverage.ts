import type { Records } from "@unionstate/schema";
import { blanked } from "./blanked.ts";
import type { Exemption } from "./exemptions.ts";
import { findPrinted, type Span } from "./find-printed.ts";
import { headingsIn } from "./headings.ts";
import type { Item } from "./item.ts";
import { layoutOf, type PrintedNote } from "./layout.ts";
import { namesIn } from "./names.ts";
import { numeralsIn } from "./numerals.ts";
import { type Printed, printedStrings } from "./printed-strings.ts";
import type { Source } from "./source.ts";
import { standsAlone } from "./stands-alone.ts";

/** Something of the paper, and what it is covered by. */
export type CoveredItem = Item & {
  /** Whether records carry it, or an exemption says why none does. */
  readonly covered: boolean;
  /** The files of the records that carry it. */
  readonly records: readonly string[];
  /** The exemptions that let it, or some words of it, go without. */
  readonly exemptions: readonly Exemption[];
  /** How often the paper prints it, for names. */
  readonly times: number;
};

/** A stretch of a page that a record carries. */
export type Stretch = Span & { readonly file: string };

/** How the paper is covered by the records. */
export type Coverage = {
  readonly items: readonly CoveredItem[];
  /** All that records carry, by page: more than the items, for records carry terms and addresses, too. */
  readonly stretches: ReadonlyMap<number, readonly Stretch[]>;
  /** Exemptions that exempt nothing: what they left out is gone or in a record. */
  readonly idle: readonly Exemption[];
};

/**
 * Maps every heading, footnote, marker, numeral and name of the paper to the records that carry it.
 *
 * @param exemptions what may be in no record, with reasons
 */
export function coverageOf(source: Source, records: Records, exemptions: readonly Exemption[]): Coverage {
  const { notes, body } = layoutOf(source, records);
  const headings = headingsOf(source, records, body);
  const running = blanked(body, headings, "•");
  const footnotes = notes.map(({ number, page, spans }): Item => {
    const [first] = spans;
    return { kind: "footnote", page, start: first.start, end: first.end, text: `note ${number}`, number };
  });
  const found = [...headings, ...footnotes, ...numeralsIn(running), ...namesIn(running)];

  const covering = stretchesOf(source, records);
  coverNotes(covering, notes, found, records);
  const exempting = exemptStretches(source, exemptions);
  const used = new Set<Exemption>();
  const times = Map.groupBy(found, ({ kind, text }) => `${kind} ${text}`);

  const items = found.map((item): CoveredItem => {
    const files = new Set<string>();
    const reasons = new Set<Exemption>();
    let covered = true;
    for (const word of wordsOf(item, running.get(item.page) ?? "")) {
      const over = within(covering.get(item.page), word);
      for (const { file } of over) files.add(file);
      if (over.length > 0) continue;
      const exempt = within(exempting.get(item.page), word).filter(({ exemption }) => exemption.kind === item.kind);
      for (const { exemption } of exempt) reasons.add(exemption);
      covered &&= exempt.length > 0;
    }
    for (const exemption of reasons) used.add(exemption);
    const count = times.get(`${item.kind} ${item.text}`)?.length ?? 1;
    return { ...item, covered, records: [...files], exemptions: [...reasons], times: count };
  });
  return { items, stretches: covering, idle: exemptions.filter((exemption) => !used.has(exemption)) };
}

// A citation carries its footnote, where that is printed whole on its page, and its marker on the marker's page.
function coverNotes(
  covering: Map<number, Stretch[]>,
  notes: readonly PrintedNote[],
  found: readonly Item[],
  records: Records,
): void {
  const citations = new Map(records.of("citations").map(({ file, record }) => [record.number, { file, ...record }]));
  for (const { number, page: foot, spans, complete } of notes) {
    const citation = citations.get(number);
    if (!citation || !complete || citation.page !== foot) continue;
    for (const { page, start, end } of spans) covering.get(page)?.push({ start, end, file: citation.file });
  }
  for (const { kind, number, page, start, end } of found) {
    const citation = kind === "marker" && number !== undefined ? citations.get(number) : undefined;
    if (citation?.marker.page === page) covering.get(page)?.push({ start, end, file: citation.file });
  }
}

const within = <S extends Span>(stretches: readonly S[] = [], { start, end }: Span): S[] =>
  stretches.filter((stretch) => stretch.start <= start && end <= stretch.end);

// What is set like a heading, and what the records hold for one although it is not.
function headingsOf(source: Source, records: Records, body: ReadonlyMap<number, string>): (Item & { page: number })[] {
  const known = records.of("sections").flatMap(({ record: { title, page } }) => {
    const at = source[page - 1];
    const spans = at ? findPrinted(at, title, "heading") : [];
    const alone = spans.filter((span) => at && standsAlone(at.text, span));
    return alone.slice(0, 1).map((span): Item => ({ kind: "heading", page, ...span, text: title }));
  });
  const set = headingsIn(body).filter(
    (item) => !known.some(({ page, start, end }) => page === item.page && start < item.end && item.start < end),
  );
  return [...known, ...set];
}

// Each word of a name by its beginning: what follows a hyphen may be no name. All else as a whole.
function wordsOf({ kind, start, end }: Item, text: string): Span[] {
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

/** Every stretch of the paper that a record's string covers, by page. */
function stretchesOf(source: Source, records: Records): Map<number, Stretch[]> {
  const stretches = new Map<number, Stretch[]>(source.map(({ number }) => [number, []]));
  for (const { file, text, pages, kind } of [...printedStrings(records), ...surnames(records)]) {
    if (kind === "address") continue;
    for (const number of kind === "name" ? stretches.keys() : new Set(pages)) {
      const page = source[number - 1];
      if (!page) continue;
      for (const span of findPrinted(page, text, kind)) stretches.get(number)?.push({ ...span, file });
    }
  }
  return stretches;
}

// After the first mention the paper calls people by their family name.
function surnames(records: Records): Printed[] {
  return records
    .of("entities")
    .filter(({ record }) => record.kind === "person")
    .map(({ file, record }) => {
      const text = record.name.split(" ").at(-1) ?? record.name;
      return { file, path: ["name"], text, pages: [], kind: "name" };
    });
}
