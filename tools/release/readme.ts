import { about, credits, source } from "../../packages/dataset/emit/published.ts";
import type { ArchivedFile } from "./assets.ts";

/**
 * The README of an archive: what the dataset is, which files there are, how to cite it and what is permitted.
 *
 * @param title what the archive is called. Example: `CSV`
 * @param day the day of the release. Example: `2026-11-23`
 * @param files the files of the formats
 * @param companions the licence, the citation and the changes
 */
export function archiveReadme({
  title,
  version,
  day,
  files,
  companions,
}: {
  readonly title: string;
  readonly version: string;
  readonly day: string;
  readonly files: readonly ArchivedFile[];
  readonly companions: readonly ArchivedFile[];
}): string {
  const rows = [...files, ...companions].map(({ path, description }) => `| \`${path}\` | ${description} |`);
  return `# ${about.title} ${version}: ${title}

${about.description}

- Source: ${source.citation}
- Version ${version}, released on ${day}. Web address: <${about.url}>
- How records become tables, triples and graphs, with samples: <${docs}/formats.md>, <${docs}/cookbook.md>
- Corrections are welcome: <${repository}/issues>

| file | contents |
| --- | --- |
${rows.join("\n")}

All text is UTF-8.

## Reading it correctly

- A fact has a \`certainty\`: \`stated\`, \`attributed\`, \`hypothesis\` or \`rumour\`.
- A bound such as “more than 75%” has a \`limit\` and no \`value\`; a range has \`low\` and \`high\`.
- A date is only as precise as the paper: \`2016-06\`, \`199X\`. An empty or \`null\` value is unknown or does not apply; \`unknown\` has the reasons.

## Licence and citation

${about.licence.title} (${about.licence.name}): use it for any purpose, with the credit in \`LICENSE.txt\`. Other sources:

${credits.map(({ name, url, licence, use }) => `- [${name}](${url}), ${licence.name}: ${use}`).join("\n")}

Cite it as:

> ${about.creator} (${day.slice(0, 4)}). ${about.title}, version ${version} [data set]. ${about.url}. Made from: ${source.citation}.
`;
}

const repository = "https://github.com/unionstate/dataset";
const docs = `${repository}/blob/main/docs`;
