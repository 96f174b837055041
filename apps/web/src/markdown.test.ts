import { expect, test } from "vitest";
import { readMarkdown } from "./markdown.ts";

const read = (text: string) => readMarkdown(text, (href) => `/site/${href}`);

test("a page has a title, contents and headings with the ids that GitHub gives them", () => {
  const page = read("# The `cite` function\n\nHow to *cite*.\n\n## A & B\n\nText.\n\n## A & B\n");
  expect(page).toMatchObject({
    title: "The cite function",
    contents: [
      { id: "a--b", text: "A & B" },
      { id: "a--b-1", text: "A & B" },
    ],
  });
  expect(page.html).toBe(
    '<p>How to <em>cite</em>.</p>\n<h2 id="a--b">A &amp; B</h2>\n<p>Text.</p>\n<h2 id="a--b-1">A &amp; B</h2>\n',
  );
});

test("links lead to where the site has their targets", () => {
  expect(read("[Rules](rules.md)").html).toContain('<a href="/site/rules.md">Rules</a>');
});

test("apostrophes of texts are typographic, those of code stay", () => {
  expect(read("Marin's paper, the records' pages: `get('x')`").html).toBe(
    "<p>Marin’s paper, the records’ pages: <code>get(&#39;x&#39;)</code></p>\n",
  );
});

test("HTML is shown as text", () => {
  expect(read('<img src=x onerror="alert(1)">\n\nText <b>here</b>').html).not.toMatch(/<(?:img|b)\b/);
});

test("a wide table can be scrolled with the keyboard, and has a name and headings", () => {
  const { html } = read("## Units\n\n| a | |\n| - | - |\n| 1 | 2 |");
  expect(html).toContain('<div class="scroll" tabindex="0" role="group" aria-label="Units">');
  expect(html).toContain(
    '<tr><th scope="col">a</th><td></td></tr></thead><tbody><tr><th scope="row">1</th><td>2</td></tr>',
  );
});

test("tables below one heading have different names", () => {
  const table = "| a |\n| - |\n| 1 |\n";
  const names = read(`## Units\n\n${table}\n${table}\n## Dates\n\n${table}`).html.matchAll(/aria-label="(.*?)"/g);
  expect([...names].map(([, name]) => name)).toEqual(["Units", "Units, table 2", "Dates"]);
});

test("a sample says which language it is in", () => {
  expect(read("```sql\nSELECT 1 < 2;\n```").html).toBe(
    '<figure class="code"><figcaption>SQL</figcaption><pre tabindex="0" role="group" aria-label="SQL"><code>SELECT 1 &lt; 2;</code></pre></figure>\n',
  );
});
