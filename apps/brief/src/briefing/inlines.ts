/** Sentences as inlines of the typesetter, and the pages of the paper that they rest on. */
import {
  type Dataset,
  type Part,
  type Prose,
  type Reference,
  recordNamed,
  recordsOf,
  referencesIn,
  type SourcePage,
  sourcePages,
} from "@unionstate/briefing";
import { label, permalink, type RecordReference } from "@unionstate/dataset";
import type { Inline } from "../content.ts";
import { colours, widths } from "./design.ts";

/** Sentences that follow each other, with a space between them. */
export const sentences = (dataset: Dataset, list: readonly Prose[]): readonly Inline[] =>
  list.flatMap((prose, i) => [...(i > 0 ? [" "] : []), ...inlines(dataset, prose.parts)]);

/** Sentences that follow each other, with the pages of the paper in the margin, each beside the end of its sentence. */
export function sentencesWithMargin(
  dataset: Dataset,
  list: readonly Prose[],
  before: readonly Reference[] = [],
): readonly Inline[] {
  const lines = referenceLines(dataset, list, before);
  return list.flatMap((prose, i) => {
    const own = inlines(dataset, prose.parts);
    const line = lines[i];
    return [...(i > 0 ? [" "] : []), ...(line ? withAside(own, line) : own)];
  });
}

/** Inlines with a text in the margin beside the line on which they end. */
function withAside(list: readonly Inline[], text: readonly Inline[]): readonly Inline[] {
  const last = list.at(-1);
  if (last === undefined) return list;
  const aside = { text, style: "small", left: widths.main + widths.gap, width: widths.outer };
  if (typeof last !== "string") return [...list.slice(0, -1), { ...last, aside }];
  return [...list.slice(0, -1), last.slice(0, -1), { text: last.slice(-1), aside }];
}

/** The parts of a sentence: values of a record lead to it. */
export const inlines = (dataset: Dataset, parts: readonly Part[]): readonly Inline[] =>
  parts.map((part): Inline => {
    if (typeof part === "string") return part;
    if (part.kind === "reference") return value(dataset, part);
    return part.kind === "link" ? outside(part.text, part.address) : emphasis(part.text, part.language);
  });

/** The parts of a title: without links, which would be in the way; the text below has them. */
export const plain = (parts: readonly Part[]): readonly Inline[] =>
  parts.map((part): Inline => {
    if (typeof part === "string") return part;
    return part.kind === "emphasis" ? emphasis(part.text, part.language) : part.text;
  });

/** The parts of a citation, which leads to the address that it gives. */
export const citation = (parts: readonly Part[]): readonly Inline[] =>
  plain(parts).flatMap((part): readonly Inline[] => {
    const [, text = "", address] = (typeof part === "string" && /^(.*?)(https?:\S+)$/s.exec(part)) || [];
    return address === undefined ? [part] : [text, outside(address, address)];
  });

const emphasis = (text: string, lang: string | undefined): Inline => ({
  text,
  italics: true,
  ...(lang !== undefined && { lang }),
});

const outside = (text: string, link: string): Inline => ({ text, link, linkTitle: text, underline: colours.link });

/**
 * A value with a link to its record; names have no links, because every page has many. A date is not broken over two
 * lines.
 */
function value(dataset: Dataset, reference: Reference): Inline {
  const [name] = recordsOf([reference]);
  const { text, form } = reference;
  const inline = form === "date" ? ({ text, noWrap: true } as const) : { text };
  if (name === undefined || !isLinked(reference)) return inline;
  return { ...inline, link: permalink(name), linkTitle: linkTitle(dataset, name), underline: colours.link };
}

const isLinked = (reference: Reference): boolean => reference.form !== "name" && recordsOf([reference]).length === 1;

const linkTitle = (dataset: Dataset, name: RecordReference): string => `Record: ${label(recordNamed(dataset, name))}`;

/**
 * The pages that each sentence rests on, with links to the records. A sentence whose pages and records were given
 * before has none.
 */
export function referenceLines(
  dataset: Dataset,
  list: readonly Prose[],
  before: readonly Reference[] = [],
): readonly (readonly Inline[] | undefined)[] {
  const shown = new Set<string>();
  const linked = new Set(
    [...before, ...list.flatMap(referencesIn)].filter(isLinked).flatMap((reference) => recordsOf([reference])),
  );
  return list.map((prose, i) => {
    const pages = sourcePages(prose, i === 0 ? before : []);
    const isKnown = pages.every(({ page, record }) => shown.has(String(page)) && linked.has(record));
    for (const { page, record } of pages) {
      shown.add(String(page));
      linked.add(record);
    }
    return isKnown ? undefined : pageLinks(dataset, pages);
  });
}

/** The pages that sentences rest on, to be set after them. */
export const referencesAfter = (
  dataset: Dataset,
  list: readonly Prose[],
  before: readonly Reference[] = [],
): readonly Inline[] =>
  referenceLines(dataset, list, before).flatMap((text) => (text ? ["\u00a0", { text, style: "small" }] : []));

/** `p. 16`, `pp. 16, 24`, each page with a link to a record that is based on it. */
export const pageLinks = (dataset: Dataset, pages: readonly SourcePage[]): readonly Inline[] =>
  pages.flatMap(({ page, record }, i): readonly Inline[] => {
    const linkTitle = `Page ${page}: ${label(recordNamed(dataset, record))}`;
    const text = i > 0 ? String(page) : `${pages.length > 1 ? "pp." : "p."}\u00a0${page}`;
    return [...(i > 0 ? [", "] : []), { text, link: permalink(record), linkTitle }];
  });
