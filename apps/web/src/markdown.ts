import GithubSlugger from "github-slugger";
import { Marked } from "marked";

/** A page made of Markdown. */
export type MarkdownPage = {
  /** The text of its first heading of the first level. */
  readonly title: string;
  /** Everything after the title. */
  readonly html: string;
  /** The headings of the second level. */
  readonly contents: readonly { readonly id: string; readonly text: string }[];
};

/**
 * Markdown of this repository as HTML: headings have the ids that GitHub gives them, wide tables can be scrolled, samples
 * say which language they are in, and HTML in the text is shown as text, except line breaks.
 *
 * @param addressOf where a link of the text leads on this site
 * @param heading the heading that the text is from, if it is a section without its heading: tables are named by it
 */
export function readMarkdown(text: string, addressOf: (href: string) => string, heading = ""): MarkdownPage {
  const slugger = new GithubSlugger();
  const contents: { id: string; text: string }[] = [];
  let title = "";
  let lastHeading = heading;
  let tables = 0;
  const marked = new Marked({
    walkTokens(token) {
      // Straight apostrophes are typed; typographic ones are read.
      if (token.type === "text" && !("tokens" in token && token.tokens))
        token.text = token.text.replace(/(?<=\p{L})'/gu, "’");
    },
    renderer: {
      html: ({ text: html }) => (html === "<br>" ? html : html.startsWith("<!--") ? "" : escaped(html)),
      heading(token) {
        const html = this.parser.parseInline(token.tokens);
        const plain = plainText(html);
        const id = slugger.slug(plain);
        if (token.depth === 1 && title === "") {
          title = plain;
          return "";
        }
        lastHeading = plain;
        tables = 0;
        if (token.depth === 2) contents.push({ id, text: plain });
        return `<h${token.depth} id="${id}">${html}</h${token.depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escaped(addressOf(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: description }) {
        return `<a href="${escaped(addressOf(href))}">${escaped(description)}</a>`;
      },
      code({ text: code, lang = "" }) {
        const name = languages[lang];
        const caption = name === undefined ? "" : `<figcaption>${name}</figcaption>`;
        return `<figure class="code">${caption}<pre tabindex="0" role="group" aria-label="${name ?? "Sample"}"><code>${escaped(code)}</code></pre></figure>\n`;
      },
      table(token) {
        const contentOf = (cell: (typeof token.header)[number]) => this.parser.parseInline(cell.tokens);
        // A column without a heading has no heading cell: an empty one would be read out.
        const heads = token.header.map((cell) => {
          const content = contentOf(cell);
          return content === "" ? "<td></td>" : `<th scope="col">${content}</th>`;
        });
        const cellOf = (content: string, i: number): string =>
          i === 0 && heads[0] !== "<td></td>" ? `<th scope="row">${content}</th>` : `<td>${content}</td>`;
        const rows = token.rows.map((row) => `<tr>${row.map((cell, i) => cellOf(contentOf(cell), i)).join("")}</tr>`);
        tables += 1;
        const name = `${lastHeading || title}${tables > 1 ? `, table ${tables}` : ""}`;
        return `<div class="scroll" tabindex="0" role="group" aria-label="${escaped(name)}"><table class="prose"><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(text, { async: false });
  return { title, html, contents };
}

/** The names of the languages of samples. */
const languages: Readonly<Record<string, string>> = {
  console: "Terminal",
  diff: "Change of a file",
  json: "JSON",
  md: "Markdown",
  mermaid: "Diagram in Mermaid, which GitHub draws",
  python: "Python",
  r: "R",
  sh: "Terminal",
  sql: "SQL",
  text: "Output",
  ts: "TypeScript",
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
