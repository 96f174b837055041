/** The documentation of the repository that the site shows, from the same files. */

import { downloads } from "../downloads.ts";
import { type MarkdownPage, readMarkdown } from "../markdown.ts";
import { pathOf, repository } from "../site.ts";

/** What is shown besides the index: the name of its page and the file. */
const files = [
  ["package", "packages/dataset/README.md"],
  ["cookbook", "docs/cookbook.md"],
  ["examples", "docs/examples/README.md"],
  ["formats", "docs/formats.md"],
  ["data-model", "docs/data-model.md"],
  ["versioning", "docs/versioning.md"],
  ["contributing", "CONTRIBUTING.md"],
  ["data-guidelines", "docs/data-guidelines.md"],
  ["rules", "docs/rules.md"],
  ["architecture", "docs/architecture.md"],
  ["brief", "packages/briefing/README.md"],
  ["releases", "docs/releases.md"],
  ["governance", "GOVERNANCE.md"],
  ["security", "SECURITY.md"],
] as const;

/** The texts by path, as Vite finds them. */
const texts: Readonly<Record<string, string>> = import.meta.glob(
  [
    "../../../../*.md",
    "../../../../docs/*.md",
    "../../../../docs/examples/README.md",
    "../../../../packages/{briefing,dataset}/README.md",
    "../../../../packages/dataset/LICENSE-DATA",
  ],
  { query: "?raw", import: "default", eager: true },
);

const indexFile = "docs/README.md";

/** The index of the documentation. */
export const docsIndex: MarkdownPage = readMarkdown(textOf(indexFile), (href) => docsAddress(href, indexFile));

/** A page of the documentation. */
export type DocsPage = MarkdownPage & {
  /** Its name in the address. Example: `data-model`. */
  readonly name: string;
  /** Its file in the repository. Example: `docs/data-model.md`. */
  readonly file: string;
  /** What the index says about it. */
  readonly description: string;
};

export const docsPages: readonly DocsPage[] = files.map(([name, file]) => ({
  name,
  file,
  description: descriptionOf(file),
  ...withDownloads(readMarkdown(textOf(file), (href) => docsAddress(href, file))),
}));

/** A page with the names of files that the site offers as links to them. */
function withDownloads(page: MarkdownPage): MarkdownPage {
  const names = new Set(downloads.map(({ name }) => name));
  const linked = (code: string, name: string): string =>
    names.has(name) ? `<a href="${pathOf(`files/${name}`)}" download>${code}</a>` : code;
  return { ...page, html: page.html.replace(/<code>([\w.-]+)<\/code>/g, linked) };
}

/** The terms of reuse of the data, as HTML. */
export const dataLicence: string = readMarkdown(textOf("packages/dataset/LICENSE-DATA"), (href) => href).html;

/**
 * A section of a file of the repository, as HTML without its heading.
 *
 * @param heading the text of a heading of the second level
 * @throws Error if the file has no such section
 * @example docsSection("GOVERNANCE.md", "How fast")
 */
export function docsSection(file: string, heading: string): string {
  const sections = textOf(file).split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${file} has no section “${heading}”.`);
  const addressOf = (href: string): string =>
    href.startsWith("#") ? docsAddress(file + href, "") : docsAddress(href, file);
  return readMarkdown(section.slice(heading.length), addressOf, heading).html;
}

/** @throws Error if the repository has no such file */
function textOf(file: string): string {
  const text = texts[`../../../../${file}`];
  if (text === undefined) throw new Error(`${file} does not exist. Correct the list in apps/web/src/docs/pages.ts.`);
  return text;
}

/** @throws Error if the index has no line about the file */
function descriptionOf(file: string): string {
  for (const [, title = "", href = "", text = ""] of textOf(indexFile).matchAll(/^- \[(.*?)\]\((.*?)\): (.*)$/gm)) {
    if (targetOf(href, indexFile).file === file) return `${title}: ${text}.`;
  }
  throw new Error(
    `${indexFile} has no line about ${file}. Add one, or remove the page from apps/web/src/docs/pages.ts.`,
  );
}

/**
 * Where a link of a file of the repository leads: to the page of the site that shows its target, otherwise to the file on
 * GitHub.
 *
 * @param href as it is written: `../CONTRIBUTING.md#rules`, `https://…`, `#csv`
 * @param from the file with the link
 */
export function docsAddress(href: string, from: string): string {
  if (/^(?:[a-z]+:|#)/.test(href)) return href;
  const { file, hash } = targetOf(href, from);
  if (file === indexFile) return pathOf("docs/") + hash;
  const page = files.find(([, each]) => each === file);
  return page ? pathOf(`docs/${page[0]}/`) + hash : `${repository}/blob/main/${file}${hash}`;
}

function targetOf(href: string, from: string): { readonly file: string; readonly hash: string } {
  const { pathname, hash } = new URL(href, `file:///${from}`);
  return { file: pathname.slice(1), hash };
}
