/** The pages of the briefing as one HTML file, with its fonts, without scripts or pictures from elsewhere. */
import { cite, collectionOf, label, permalink, type RecordReference } from "@unionstate/dataset";
import { escapeAttribute, escapeUTF8 } from "entities";
import {
  type Block,
  blocksIn,
  type Chart,
  type InnerBlock,
  type KeyFigure,
  type Page,
  sentencesIn,
  type Table,
} from "../blocks.ts";
import { type Dataset, recordNamed } from "../dataset.ts";
import { pagesOf, type Reference, recordsOf } from "../field.ts";
import { type Part, type Prose, referencesIn, textOf } from "../prose.ts";
import { references } from "../references.ts";
import { fontFaces } from "./fonts.ts";
import { style } from "./style.ts";
import { labelledSvg } from "./svg.ts";
import { unbroken } from "./unbroken.ts";

/** The HTML file: `renderHtml(dataset, briefing(dataset))`. */
export function renderHtml(dataset: Dataset, pages: readonly Page[]): string {
  const [cover, ...rest] = pages;
  const { paperFact, edition } = references(dataset);
  const description = cover?.standfirst ? textOf(cover.standfirst) : "";
  const title = [...(cover ? [textOf(cover.title)] : []), paperFact("mainTitle").text].join(": ");
  const metadata = [
    ["name", "description", description],
    ["name", "author", paperFact("author").text],
    ["name", "color-scheme", "light dark"],
    ["property", "og:type", "article"],
    ["property", "og:locale", "en_GB"],
    ["property", "og:title", title],
    ["property", "og:description", description],
    ["name", "twitter:card", "summary"],
  ] as const;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeUTF8(title)}</title>
${metadata.map(([kind, name, content]) => `<meta ${kind}="${name}" content="${escapeAttribute(content)}">`).join("\n")}
<style>
${fontFaces}
${style}
</style>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="edition">Version ${plain(edition("version"))}, ${plain(edition("released"))}</header>
<main id="main">
${renderPages(dataset, pages.slice(0, 1))}
${renderContents(rest)}
${renderPages(dataset, rest)}
</main>
</body>
</html>
`;
}

/** Options of `renderPages`. */
export type PageOptions = {
  /** Where the page of a record is. Default: its permanent address. */
  readonly addressOf?: (record: RecordReference) => string;
};

/**
 * The pages as part of a `main` element, also of another site. Their styles are in `style`.
 *
 * @example renderPages(dataset, briefing(dataset), { addressOf: (record) => `/${record}/` })
 */
export function renderPages(
  dataset: Dataset,
  pages: readonly Page[],
  { addressOf = permalink }: PageOptions = {},
): string {
  return pages.map((page) => pageHtml({ dataset, addressOf }, page)).join("\n");
}

/** The findings of the pages as links to them. */
export const renderContents = (pages: readonly Page[]): string =>
  `<nav aria-labelledby="contents-title"><h2 id="contents-title">Contents</h2>
<ol>${pages.map(({ id, title }) => `<li><a href="#${id}">${withoutLinks(title)}</a></li>`).join("")}</ol></nav>`;

type Context = { readonly dataset: Dataset } & Required<PageOptions>;

function pageHtml(context: Context, page: Page): string {
  const isCover = page.kind === "cover";
  const heading = isCover ? "h1" : "h2";
  return [
    `<section id="${page.id}" class="page${isCover ? " cover" : ""}">`,
    `<${heading}>${inline(context, page.title)}</${heading}>`,
    page.standfirst ? `<p class="standfirst">${sentences(context, [page.standfirst])}</p>` : "",
    ...grouped(page.blocks).map((group) => groupHtml(context, page, group)),
    sourcesHtml(context, page),
    "</section>",
  ]
    .filter(Boolean)
    .join("\n");
}

/** Blocks with key figures that follow each other as one group, to be set side by side. */
function grouped<B extends Block>(blocks: readonly B[]): readonly (readonly B[])[] {
  const groups: B[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && block.kind === "keyFigure" && last[0]?.kind === "keyFigure") last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function groupHtml(context: Context, page: Page, group: readonly Block[]): string {
  const html = group.map((block) => blockHtml(context, page, block, "h3")).join("\n");
  return group[0]?.kind === "keyFigure" ? `<div class="key-figures">${html}</div>` : html;
}

function blockHtml(context: Context, page: Page, block: Block, heading: "h3" | "h4"): string {
  switch (block.kind) {
    case "heading":
      return `<${heading}>${inline(context, block.text)}</${heading}>`;
    case "paragraph":
      return `<p>${sentences(context, block.sentences)}</p>`;
    case "note":
      return `<p class="note">${sentences(context, block.sentences)}</p>`;
    case "list": {
      const items = block.items.map((item) => `<li>${sentences(context, item)}</li>`).join("\n");
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
    case "keyFigure":
      return keyFigureHtml(context, block);
    case "chart":
      return chartHtml(context, page, block.chart);
    case "table":
      return tableHtml(context, block);
    case "sidebar": {
      return `<section class="sidebar">
<h3>${inline(context, block.title)}</h3>
${innerHtml(context, page, block.blocks)}
</section>`;
    }
    case "columns":
      return `<div class="columns">${block.columns
        .map((column) => `<div>${innerHtml(context, page, column)}</div>`)
        .join("\n")}</div>`;
  }
}

const innerHtml = (context: Context, page: Page, blocks: readonly InnerBlock[]): string =>
  grouped(blocks)
    .map((group) => groupHtml(context, page, group))
    .join("\n");

/** A value is itself a link, as it is large; the page beside it is one for what else the sentence says. */
const keyFigureHtml = (context: Context, { value, text, actor }: KeyFigure): string =>
  `<p class="key-figure${actor ? ` ${actor}` : ""}"><span class="value">${linked(context, value)}</span> ${sentences(
    context,
    [text],
    [value],
  )}</p>`;

function chartHtml(context: Context, page: Page, chart: Chart): string {
  const id = `${page.id}-${chart.id}`;
  const { title, subtitle, note, table } = chart;
  const pages = chartPages(context.dataset, chart);
  const known = new Set(pages.map(({ record }) => record));
  return [
    `<figure id="${id}">`,
    `<figcaption><span class="chart-title">${inline(context, title, known)}</span> <span class="subtitle">${inline(context, subtitle, known)}</span></figcaption>`,
    labelledSvg(chart, id),
    note ? `<p class="note">${sentences(context, [note])}</p>` : "",
    `<p class="margin">Source of the chart: <span class="margin">${pageLinks(context, pages)}</span></p>`,
    `<details class="data"><summary>Chart data<span class="hidden"> “${escapeUTF8(textOf(title))}”</span></summary>`,
    `<div class="scroll" role="group" aria-label="Chart data" tabindex="0">`,
    `<table><caption>${escapeUTF8(textOf(title))}</caption>`,
    `<thead><tr>${table.columns.map((text) => head(escapeUTF8(text))).join("")}</tr></thead>`,
    `<tbody>${table.rows.map((row) => rowHtml(row.map((text) => escapeUTF8(text)))).join("")}</tbody></table></div></details>`,
    "</figure>",
  ]
    .filter(Boolean)
    .join("\n");
}

function tableHtml(context: Context, { caption, columns, rows }: Table): string {
  return `<div class="scroll" role="group" aria-label="Table" tabindex="0">
<table><caption>${inline(context, caption)}</caption>
<thead><tr>${columns.map((column) => head(inline(context, column))).join("")}</tr></thead>
<tbody>${rows.map((row) => rowHtml(row.map((cell) => sentences(context, [cell])))).join("\n")}</tbody></table></div>`;
}

/** A column without a title has no heading: an empty one would be read out. */
const head = (html: string): string => (html === "" ? "<td></td>" : `<th scope="col">${html}</th>`);

const rowHtml = ([first = "", ...cells]: readonly string[]): string =>
  `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

/** The records that a page rests on, with the pages of the paper. */
function sourcesHtml(context: Context, page: Page): string {
  const all = sentencesIn(page).flatMap(({ prose }) => [...referencesIn(prose), ...prose.predicates]);
  const drawn = blocksIn(page).flatMap((block) => (block.kind === "chart" ? block.chart.sources : []));
  const records = [...new Set([...recordsOf(all), ...drawn])].filter((name) => !name.startsWith("entities/"));
  if (records.length === 0) return "";
  const items = records.map((name) => {
    const record = recordNamed(context.dataset, name);
    const own = "evidence" in record ? pagesOf([{ restsOn: [{ evidence: record.evidence }] }]) : [];
    const where = own.length > 0 ? `, <span class="margin">${pageText(own)}</span>` : "";
    return `<li><a class="ref" href="${context.addressOf(name)}">${escapeUTF8(unbroken(label(record)))}</a>${where}</li>`;
  });
  return `<details class="sources"><summary>Records behind this section<span class="hidden">: ${withoutLinks(page.title)}</span></summary>
<ul>${items.join("\n")}</ul></details>`;
}

/** `p. 16`, `pp. 16, 24`. */
const pageText = (pages: readonly number[]): string => `${pages.length === 1 ? "p." : "pp."} ${pages.join(", ")}`;

/**
 * Sentences that follow each other, each with its pages unless the next one has the same, of the same records. Each
 * sentence links a record once: by its page, or by a value if no page leads to it.
 *
 * @param before a value that precedes the first sentence and links its record
 */
function sentences(context: Context, list: readonly Prose[], before: readonly Reference[] = []): string {
  return list
    .map((prose, i) => {
      const pages = sourcePages(prose, i === 0 ? before : []);
      const next = list[i + 1];
      const isRepeated = next !== undefined && sameSource(sourcePages(next), pages);
      const known = new Set(i === 0 ? recordsOf(before) : []);
      const words = inline(context, prose, new Set([...known, ...pages.map(({ record }) => record)]));
      return isRepeated ? `${words} ` : `${words}${marginHtml(context, pages, known)} `;
    })
    .join("")
    .trimEnd();
}

const sameSource = (a: readonly SourcePage[], b: readonly SourcePage[]): boolean =>
  a.length === b.length && a.every(({ page, record }, i) => page === b[i]?.page && record === b[i]?.record);

/** A page of the paper, and a record that is based on it. */
export type SourcePage = { readonly page: number; readonly record: RecordReference };

/** The pages that the values of a sentence are on, each with the first record that is based on it. */
export function sourcePages(prose: Prose, before: readonly Reference[] = []): readonly SourcePage[] {
  const all = [...before, ...referencesIn(prose), ...prose.predicates];
  const fields = all.flatMap(({ restsOn }) => restsOn).filter(({ record }) => !record.startsWith("entities/"));
  return pagesOf(all).flatMap((page) => {
    const field = fields.find(({ evidence }) => evidence.some((each) => each.page === page));
    return field ? [{ page, record: field.record }] : [];
  });
}

/** The pages that the records of a chart are based on, each with the first of these records. */
export function chartPages(dataset: Dataset, { sources }: Chart): readonly SourcePage[] {
  const first = new Map<number, RecordReference>();
  for (const name of sources) {
    const record = recordNamed(dataset, name);
    for (const { page } of "evidence" in record ? record.evidence : []) if (!first.has(page)) first.set(page, name);
  }
  return [...first].map(([page, record]) => ({ page, record })).toSorted((a, b) => a.page - b.page);
}

/** `p. 16` after a sentence: in the margin where there is one. */
const marginHtml = (
  context: Context,
  pages: readonly SourcePage[],
  known: ReadonlySet<RecordReference> = new Set(),
): string =>
  pages.length === 0
    ? ""
    : `<span class="margin">\u00a0<span class="hidden">Source: </span>${pageLinks(context, pages, known)}</span>`;

/** `pp. 16, 24; p. 31`: a link to each record with its pages, unless the record is already linked. */
function pageLinks(
  { dataset, addressOf }: Context,
  pages: readonly SourcePage[],
  known: ReadonlySet<RecordReference> = new Set(),
): string {
  const links = [...Map.groupBy(pages, ({ record }) => record)].map(([record, own]) => {
    const text = unbroken(pageText(own.map(({ page }) => page)));
    const name = escapeUTF8(label(recordNamed(dataset, record)));
    return known.has(record) ? text : `<a href="${addressOf(record)}">${text}<span class="hidden">: ${name}</span></a>`;
  });
  return links.join("; ");
}

/**
 * A sentence with links: numbers and dates lead to their records.
 *
 * @param known records that need no link, as the sentence has one
 */
function inline(context: Context, { parts }: Prose, known: ReadonlySet<RecordReference> = new Set()): string {
  const seen = new Set(known);
  return parts
    .map((part) => {
      if (typeof part === "string" || part.kind !== "reference") return partHtml(part);
      const [record] = recordsOf([part]);
      if (record && seen.has(record)) return plain(part);
      const html = linked(context, part);
      if (record && html.startsWith("<a ")) seen.add(record);
      return html;
    })
    .join("");
}

/** A sentence without links, for where it is itself one. */
const withoutLinks = ({ parts }: Prose): string => parts.map(partHtml).join("");

function partHtml(part: Part): string {
  if (typeof part === "string") return escapeUTF8(unbroken(part));
  switch (part.kind) {
    case "reference":
      return plain(part);
    case "link":
      return `<a href="${escapeAttribute(part.address)}">${escapeUTF8(part.text)}</a>`;
    case "emphasis":
      return `<i${part.language ? ` lang="${part.language}"` : ""}>${escapeUTF8(part.text)}</i>`;
  }
}

/** A value of one record as a link to it; names have no links, since every page has many. */
function linked(context: Context, reference: Reference): string {
  const [name, ...others] = recordsOf([reference]);
  if (name === undefined || others.length > 0 || reference.form === "name") return plain(reference);
  const record = recordNamed(context.dataset, name);
  const address = context.addressOf(name);
  if (collectionOf(record) === "works") return citationHtml(reference, cite(record, "csl").title ?? "", address);
  const title = escapeAttribute(label(record));
  return `<a class="ref ${reference.form}" href="${address}" title="${title}">${escapeUTF8(unbroken(reference.text))}</a>`;
}

/** A citation whose title is the link, with the address of the work in print and only its website on screens. */
function citationHtml({ form, text }: Reference, title: string, address: string): string {
  const [, words = text, source] = /^(.*?) (https?:\S+)$/.exec(text) ?? [];
  const isFound = title !== "" && words.includes(title);
  const start = isFound ? words.indexOf(title) : 0;
  const end = isFound ? start + title.length : words.length;
  const [before, linked, after] = [words.slice(0, start), words.slice(start, end), words.slice(end)].map((part) =>
    escapeUTF8(unbroken(part)),
  );
  const where = source
    ? ` <small class="host">${escapeUTF8(new URL(source).hostname.replace(/^www\./, ""))}</small><small class="address">${escapeUTF8(source)}</small>`
    : "";
  return `<span class="ref ${form}">${before}<a class="ref ${form}" href="${address}">${linked}</a>${after}${where}</span>`;
}

const plain = ({ form, text }: Reference): string => `<span class="ref ${form}">${escapeUTF8(unbroken(text))}</span>`;
