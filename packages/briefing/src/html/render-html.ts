/** The pages of the briefing as one HTML file, with its fonts, without scripts or pictures from elsewhere. */
import { label, permalink, type RecordReference } from "@unionstate/dataset";
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

/** The HTML file: `renderHtml(dataset, briefing(dataset))`. */
export function renderHtml(dataset: Dataset, pages: readonly Page[]): string {
  const [cover] = pages;
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
${renderPages(dataset, pages)}
</main>
</body>
</html>
`;
}

/** The pages as the contents of a `main` element, for a page of another site. Its styles are in `style`. */
export function renderPages(dataset: Dataset, pages: readonly Page[]): string {
  const [first, ...rest] = pages;
  if (!first) return "";
  return [pageHtml(dataset, first), contents(rest), ...rest.map((page) => pageHtml(dataset, page))].join("\n");
}

const contents = (pages: readonly Page[]): string =>
  `<nav aria-labelledby="contents-title"><h2 id="contents-title">Contents</h2>
<ol>${pages.map(({ id, title }) => `<li><a href="#${id}">${withoutLinks(title)}</a></li>`).join("")}</ol></nav>`;

function pageHtml(dataset: Dataset, page: Page): string {
  const isCover = page.kind === "cover";
  const heading = isCover ? "h1" : "h2";
  return [
    `<section id="${page.id}" class="page${isCover ? " cover" : ""}" aria-labelledby="${page.id}-heading">`,
    `<${heading} id="${page.id}-heading">${inline(dataset, page.title)}</${heading}>`,
    page.standfirst ? `<p class="standfirst">${sentences(dataset, [page.standfirst])}</p>` : "",
    ...grouped(page.blocks).map((group) => groupHtml(dataset, page, group)),
    sourcesHtml(dataset, page),
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

function groupHtml(dataset: Dataset, page: Page, group: readonly Block[]): string {
  const html = group.map((block) => blockHtml(dataset, page, block, "h3")).join("\n");
  return group[0]?.kind === "keyFigure" ? `<div class="key-figures">${html}</div>` : html;
}

function blockHtml(dataset: Dataset, page: Page, block: Block, heading: "h3" | "h4"): string {
  switch (block.kind) {
    case "heading":
      return `<${heading}>${inline(dataset, block.text)}</${heading}>`;
    case "paragraph":
      return `<p>${sentences(dataset, block.sentences)}</p>`;
    case "note":
      return `<p class="note">${sentences(dataset, block.sentences)}</p>`;
    case "list": {
      const items = block.items.map((item) => `<li>${sentences(dataset, item)}</li>`).join("\n");
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
    case "keyFigure":
      return keyFigureHtml(dataset, block);
    case "chart":
      return chartHtml(dataset, page, block.chart);
    case "table":
      return tableHtml(dataset, page, block);
    case "sidebar": {
      const id = `${page.id}-${block.title.id}`;
      return `<section class="sidebar" aria-labelledby="${id}">
<h3 id="${id}">${inline(dataset, block.title)}</h3>
${innerHtml(dataset, page, block.blocks)}
</section>`;
    }
    case "columns":
      return `<div class="columns">${block.columns
        .map((column) => `<div>${innerHtml(dataset, page, column)}</div>`)
        .join("\n")}</div>`;
  }
}

const innerHtml = (dataset: Dataset, page: Page, blocks: readonly InnerBlock[]): string =>
  grouped(blocks)
    .map((group) => groupHtml(dataset, page, group))
    .join("\n");

const keyFigureHtml = (dataset: Dataset, { value, text, actor }: KeyFigure): string =>
  `<p class="key-figure${actor ? ` ${actor}` : ""}"><span class="value">${linked(dataset, value)}</span> ${sentences(
    dataset,
    [text],
    [value],
  )}</p>`;

function chartHtml(dataset: Dataset, page: Page, chart: Chart): string {
  const id = `${page.id}-${chart.id}`;
  const { title, subtitle, note, table } = chart;
  return [
    `<figure id="${id}">`,
    `<figcaption><span class="chart-title">${inline(dataset, title)}</span> <span class="subtitle">${inline(dataset, subtitle)}</span></figcaption>`,
    labelledSvg(chart, id),
    note ? `<p class="note">${sentences(dataset, [note])}</p>` : "",
    `<p class="margin">Chart:${marginHtml(dataset, chartPages(dataset, chart))}</p>`,
    `<details class="data"><summary>Data of the chart<span class="hidden"> “${escapeUTF8(textOf(title))}”</span></summary>`,
    `<section class="scroll" aria-labelledby="${id}-caption" tabindex="0">`,
    `<table><caption id="${id}-caption">${escapeUTF8(textOf(title))}</caption>`,
    `<thead><tr>${table.columns.map((text) => head(escapeUTF8(text))).join("")}</tr></thead>`,
    `<tbody>${table.rows.map((row) => rowHtml(row.map((text) => escapeUTF8(text)))).join("")}</tbody></table></section></details>`,
    "</figure>",
  ]
    .filter(Boolean)
    .join("\n");
}

function tableHtml(dataset: Dataset, page: Page, { id, caption, columns, rows }: Table): string {
  const captionId = `${page.id}-${id}`;
  return `<section class="scroll" aria-labelledby="${captionId}" tabindex="0">
<table><caption id="${captionId}">${inline(dataset, caption)}</caption>
<thead><tr>${columns.map((column) => head(inline(dataset, column))).join("")}</tr></thead>
<tbody>${rows.map((row) => rowHtml(row.map((cell) => sentences(dataset, [cell])))).join("\n")}</tbody></table></section>`;
}

/** A column without a title has no heading: an empty one would be read out. */
const head = (html: string): string => (html === "" ? "<td></td>" : `<th scope="col">${html}</th>`);

const rowHtml = ([first = "", ...cells]: readonly string[]): string =>
  `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

/** The records that a page rests on, with the pages of the paper. */
function sourcesHtml(dataset: Dataset, page: Page): string {
  const all = sentencesIn(page).flatMap(({ prose }) => [...referencesIn(prose), ...prose.predicates]);
  const drawn = blocksIn(page).flatMap((block) => (block.kind === "chart" ? block.chart.sources : []));
  const records = [...new Set([...recordsOf(all), ...drawn])].filter((name) => !name.startsWith("entities/"));
  if (records.length === 0) return "";
  const items = records.map((name) => {
    const record = recordNamed(dataset, name);
    const own = "evidence" in record ? pagesOf([{ restsOn: [{ evidence: record.evidence }] }]) : [];
    const where = own.length > 0 ? `, <span class="margin">${pageText(own)}</span>` : "";
    return `<li><a class="ref" href="${permalink(name)}">${escapeUTF8(label(record))}</a>${where}</li>`;
  });
  return `<details class="sources"><summary>Records behind this page</summary>
<ul>${items.join("\n")}</ul></details>`;
}

/** `p. 16`, `pp. 16, 24`. */
const pageText = (pages: readonly number[]): string => `${pages.length === 1 ? "p." : "pp."} ${pages.join(", ")}`;

/** Sentences that follow each other, each with its pages unless the next one has the same, of the same records. */
function sentences(dataset: Dataset, list: readonly Prose[], before: readonly Reference[] = []): string {
  return list
    .map((prose, i) => {
      const pages = sourcePages(prose, i === 0 ? before : []);
      const next = list[i + 1];
      const isRepeated = next !== undefined && sameSource(sourcePages(next), pages);
      return inline(dataset, prose) + (isRepeated ? "" : marginHtml(dataset, pages));
    })
    .join(" ");
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

/** ` p. 16`, linked to the record: in the margin where there is one. */
function marginHtml(dataset: Dataset, pages: readonly SourcePage[]): string {
  if (pages.length === 0) return "";
  const links = pages.map(
    ({ page, record }) =>
      `<a href="${permalink(record)}" title="${escapeAttribute(label(recordNamed(dataset, record)))}">p. ${page}</a>`,
  );
  return ` <span class="margin"><span class="hidden">Source: </span>${links.join(", ")}</span>`;
}

/** A sentence with links: numbers and dates lead to their records. */
const inline = (dataset: Dataset, { parts }: Prose): string =>
  parts
    .map((part) => (typeof part !== "string" && part.kind === "reference" ? linked(dataset, part) : partHtml(part)))
    .join("");

/** A sentence without links, for where it is itself one. */
const withoutLinks = ({ parts }: Prose): string => parts.map(partHtml).join("");

function partHtml(part: Part): string {
  if (typeof part === "string") return escapeUTF8(part);
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
function linked(dataset: Dataset, reference: Reference): string {
  const [name, ...others] = recordsOf([reference]);
  if (name === undefined || others.length > 0 || reference.form === "name") return plain(reference);
  const title = escapeAttribute(label(recordNamed(dataset, name)));
  return `<a class="ref ${reference.form}" href="${permalink(name)}" title="${title}">${escapeUTF8(reference.text)}</a>`;
}

const plain = ({ form, text }: Reference): string => `<span class="ref ${form}">${escapeUTF8(text)}</span>`;
