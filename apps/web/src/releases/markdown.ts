import { readMarkdown } from "../markdown.ts";
import { pathOf } from "../site.ts";
import type { Release } from "./changelog.ts";

/**
 * What the changelog says about a release, as HTML.
 *
 * @param site what the addresses of pages begin with; a feed needs the whole address
 */
export const releaseHtml = ({ markdown }: Release, site = ""): string =>
  // Headings of a release are below its own.
  readMarkdown(markdown, (href) => site + sitePath(href)).html.replace(/<(\/?)h3( id="[^"]*")?>/g, "<$1h3>");

/** The page on this site of an address below the permanent one. */
const sitePath = (href: string): string =>
  href.replace(/^https:\/\/w3id\.org\/unionstate\/(.+)$/, (_, name: string) => pathOf(`${name}/`));
