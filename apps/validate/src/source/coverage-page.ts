import { escapeUTF8 } from "entities";
import type { Coverage } from "./coverage.ts";
import type { Span } from "./find-printed.ts";
import type { Source } from "./source.ts";

/**
 * The paper as a web page in which every item links to the records that contain it. The page has the full text of the
 * paper, so it is only for people who own a copy.
 *
 * @param address the link to a record's file
 */
export function coveragePage(coverage: Coverage, source: Source, address: (file: string) => string): string {
  const pages = source.map(({ number, text }) => {
    const marks = [...recordLinks(coverage, number, address), ...otherMarks(coverage, number)];
    return `<section><h2 id="page-${number}">Page ${number}</h2><pre>${marked(text, marks)}</pre></section>`;
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
<p>Green: in a record. Grey: exempt (hover to see the reason). Red: in no record.</p>
${pages.join("\n")}
</html>
`;
}

/** A stretch of a page, and the tags around it. */
type Mark = Span & { readonly open: string; readonly close: string };

// The stretches that records contain, each with a link to the first of these records.
function recordLinks({ stretches }: Coverage, page: number, address: (file: string) => string): Mark[] {
  const groups = Map.groupBy(stretches.get(page) ?? [], ({ start, end }) => `${start} ${end}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const files = [...new Set(group.map(({ file }) => file))];
    const open = `<a href="${escapeUTF8(address(first.file))}" title="${escapeUTF8(files.join("\n"))}">`;
    return [{ start: first.start, end: first.end, open, close: "</a>" }];
  });
}

function otherMarks({ items }: Coverage, page: number): Mark[] {
  return items
    .filter((item) => item.page === page && (!item.covered || item.exemptions.length > 0))
    .map(({ start, end, kind, covered, exemptions }) => {
      const title = covered ? exemptions.map(({ reason }) => reason).join(" ") : `${kind} in no record`;
      const open = `<mark class="${covered ? "exempt" : "missing"}" title="${escapeUTF8(title)}">`;
      return { start, end, open, close: "</mark>" };
    });
}

// Where marks overlap, the first and longest one is shown.
function marked(text: string, marks: readonly Mark[]): string {
  let html = "";
  let at = 0;
  for (const { start, end, open, close } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    html += htmlOf(text.slice(at, start)) + open + htmlOf(text.slice(start, end)) + close;
    at = end;
  }
  return html + htmlOf(text.slice(at));
}

// Text extracted from a PDF has empty lines between lines.
const htmlOf = (text: string): string => escapeUTF8(text).replace(/\n[^\S\n]*(?:\n[^\S\n]*)+/g, "\n");
