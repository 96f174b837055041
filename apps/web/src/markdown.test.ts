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

test("HTML is shown as text", () => {
  expect(read('<img src=x onerror="alert(1)">\n\nText <b>here</b>').html).not.toMatch(/<(?:img|b)\b/);
});

test("a wide table can be scrolled with the keyboard and has a name", () => {
  expect(read("## Units\n\n| a | |\n| - | - |\n| 1 | 2 |").html).toContain(
    '<div class="scroll" tabindex="0" role="region" aria-label="Table 1: Units"><table><thead><tr><th scope="col">a</th><td></td></tr></thead>',
  );
});
