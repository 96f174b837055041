import type { CoveredItem } from "./coverage.ts";
import type { Source } from "./source.ts";

/**
 * The paper as a web page, each thing in it linked to the records that carry it. It holds the whole text: it is for
 * somebody who owns a copy.
 *
 * @param address makes a link of a record's file
 */
export function coveragePage(items: readonly CoveredItem[], source: Source, address: (file: string) => string): string {
  const pages = source.map(({ number, text }) => {
    const here = items.filter(({ page }) => page === number);
    return `<section><h2 id="page-${number}">Page ${number}</h2><pre>${marked(text, here, address)}</pre></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Coverage of the paper</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 serif; }
pre { font: inherit; white-space: pre-line; }
a { color: inherit; background: #dff0d8; text-decoration-color: #4a7a3a; }
mark.exempt { background: #eee; }
mark.missing { background: #f8c9c4; outline: 2px solid #a3261b; }
</style>
<h1>Coverage of the paper</h1>
<p>Green: in a record. Grey: exempt, with the reason on hovering. Red: in no record.</p>
${pages.join("\n")}
</html>
`;
}

function marked(text: string, items: readonly CoveredItem[], address: (file: string) => string): string {
  let html = "";
  let at = 0;
  for (const item of items.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (item.start < at) continue;
    html += escaped(text.slice(at, item.start)) + markedItem(escaped(text.slice(item.start, item.end)), item, address);
    at = item.end;
  }
  return html + escaped(text.slice(at));
}

function markedItem(html: string, item: CoveredItem, address: (file: string) => string): string {
  const [record] = item.records;
  if (!item.covered) return `<mark class="missing" title="${item.kind} in no record">${html}</mark>`;
  if (record) return `<a href="${escaped(address(record))}" title="${escaped(item.records.join("\n"))}">${html}</a>`;
  const reasons = item.exemptions.map(({ reason }) => reason).join(" ");
  return `<mark class="exempt" title="${escaped(reasons)}">${html}</mark>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
