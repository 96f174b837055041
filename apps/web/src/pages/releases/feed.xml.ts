import { released } from "@unionstate/dataset";
import type { APIContext } from "astro";
import { releaseHtml } from "../../releases/markdown.ts";
import { releases } from "../../releases/releases.ts";
import { pathOf, siteName } from "../../site.ts";

/** The releases as an Atom feed. */
export function GET({ site }: APIContext): Response {
  const page = new URL(pathOf("releases/"), site).href;
  const entries = releases.map(
    (release) => `<entry>
<id>${page}#${release.version}</id>
<title>Version ${release.version}</title>
<updated>${timeOf(release.released)}</updated>
<link href="${page}#${release.version}"/>
<content type="html">${escaped(releaseHtml(release, site?.origin))}</content>
</entry>`,
  );
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${page}</id>
<title>${siteName}: releases</title>
<updated>${timeOf(releases[0]?.released ?? released)}</updated>
<author><name>Contributors to ${siteName}</name></author>
<link href="${page}"/>
<link rel="self" href="${page}feed.xml"/>
${entries.join("\n")}
</feed>
`;
  return new Response(feed, { headers: { "Content-Type": "application/atom+xml" } });
}

/** Releases have a day and no time. */
const timeOf = (day: string): string => `${day}T00:00:00Z`;

const escaped = (html: string): string => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
