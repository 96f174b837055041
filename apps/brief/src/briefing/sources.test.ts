/** Whether every sentence of the brief leads to a record and to a page of the paper, in HTML and in PDF. */
import {
  briefing,
  type Page,
  type Placed,
  pagesOf,
  recordsOf,
  referencesIn,
  renderPages,
  sentencesIn,
  sourcePages,
  textOf,
} from "@unionstate/briefing";
import * as dataset from "@unionstate/dataset";
import { collections, permalink, type RecordReference, sources } from "@unionstate/dataset";
import { decodeHTML } from "entities";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import { readPdf } from "../../test/read-pdf.ts";
import { makeBriefing } from "./make-briefing.ts";

const pages = briefing(dataset);

/** The sentences of a page that rest on more than names, without its title. */
const supported = (page: Page): readonly Placed[] =>
  sentencesIn(page).filter(({ prose }) => prose !== page.title && recordsBehind(prose).length > 0);

const restsOn = (prose: Placed["prose"]) => [...referencesIn(prose), ...prose.predicates];

const recordsBehind = (prose: Placed["prose"]): readonly RecordReference[] =>
  recordsOf(restsOn(prose)).filter((record) => !record.startsWith("entities/"));

/** What is needed and missing near a sentence: a link to one of its records, and one of its pages. */
function missing({ id, prose }: Placed, text: string, links: readonly string[]): readonly string[] {
  const numbers = pagesOf(restsOn(prose));
  const printed = [...text.matchAll(/pp?\.\s((?:\d+(?:, (?:p\. )?)?)+)/g)].flatMap(
    ([, list = ""]) => list.match(/\d+/g) ?? [],
  );
  return [
    ...(recordsBehind(prose).some((record) => links.includes(permalink(record)) || isCited(record, links))
      ? []
      : [`${id}: no link`]),
    // A work has no page of the paper of its own.
    ...(numbers.length === 0 || numbers.some((page) => printed.includes(String(page))) ? [] : [`${id}: no page`]),
  ];
}

/** Whether a link leads to a work itself. */
function isCited(record: RecordReference, links: readonly string[]): boolean {
  const work = dataset.list("works").find(({ id }) => record === `works/${id}`);
  const [address = ""] = work ? sources(work).flatMap(({ url }) => url ?? []) : [];
  return links.includes(address);
}

/** The text of HTML with the places of its links; without drawings, what is closed, and what only screens show. */
function readHtml(html: string): { readonly text: string; readonly links: readonly { at: number; address: string }[] } {
  const links: { at: number; address: string }[] = [];
  let text = "";
  const shown = html.replace(/<(?:svg\b|details\b|small class="host").*?<\/(?:svg|details|small)>/gs, "");
  for (const [piece] of shown.matchAll(/<[^>]*>|[^<]+/g)) {
    const address = /^<a\b[^>]*\shref="([^"]*)"/.exec(piece)?.[1];
    if (address !== undefined) links.push({ at: text.length, address });
    else if (!piece.startsWith("<")) text += decodeHTML(piece).replace(/\s+/g, " ");
    if (text.endsWith("  ")) text = text.slice(0, -1);
  }
  return { text, links };
}

test("each sentence of the HTML is followed by a link to its record and by its page", () => {
  const found = pages.flatMap((page) => {
    const { text, links } = readHtml(renderPages(dataset, [page]));
    const sentences = sentencesIn(page);
    let from = 0;
    const starts = sentences.map(({ prose }) => {
      from = text.indexOf(textOf(prose), from);
      if (from < 0) expect.fail(`The HTML lacks “${textOf(prose)}”.`);
      return from;
    });
    return sentences.flatMap((placed, i) => {
      if (!supported(page).some(({ id }) => id === placed.id)) return [];
      // The page is given once for sentences that share it, and once for a chart.
      const isShared = (j: number): boolean => {
        const [a, b] = [sentences[j], sentences[j + 1]];
        if (!a || !b) return false;
        const isOfChart = a.file === b.file && a.file.startsWith("charts/");
        return isOfChart || JSON.stringify(sourcePages(a.prose)) === JSON.stringify(sourcePages(b.prose));
      };
      let last = i;
      while (isShared(last)) last += 1;
      const [start = 0, end = text.length] = [starts[i], starts[last + 1]];
      const near = links.filter(({ at }) => at >= start && at <= end).map(({ address }) => address);
      return missing(placed, text.slice(start, end), near);
    });
  });
  expect(found).toEqual([]);
});

let printed: readonly string[];
let links: readonly (readonly string[])[];

beforeAll(async () => {
  const pdf = await makeBriefing(dataset);
  printed = (await readPdf(pdf)).pages;
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  links = await Promise.all(
    pages.map(async (_, i) => {
      const annotations: readonly { url?: string }[] = await (await document.getPage(i + 1)).getAnnotations();
      return annotations.flatMap(({ url }) => url ?? []);
    }),
  );
});

test("each sentence of the PDF has a link to its record and its page on the same page", () => {
  expect(
    pages.flatMap((page, i) => supported(page).flatMap((each) => missing(each, printed[i] ?? "", links[i] ?? []))),
  ).toEqual([]);
});

test("no id of a record is in the text", () => {
  const ids = collections.flatMap((each) => dataset.list(each).map(({ id }) => `${each}/${id}`));
  const texts = [...printed, ...pages.map((page) => readHtml(renderPages(dataset, [page])).text)].map((text) =>
    text.replace(/https?:\S+/g, ""),
  );
  expect(ids.filter((id) => texts.some((text) => text.includes(id)))).toEqual([]);
});
