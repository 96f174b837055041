import { type Format, indentedJson, type Release } from "../format.ts";
import { about, attribution, credits, source } from "../published.ts";

/** `.zenodo.json`: the dataset in the fields of Zenodo, for a deposit. A DOI is absent until there is one. */
export const zenodo: Format = {
  name: "Zenodo",
  contents: "the release",
  use: "deposits in Zenodo",
  specification: "Zenodo deposit metadata",
  *files(release) {
    yield {
      path: ".zenodo.json",
      mediaType: "application/json",
      description: "The dataset in the fields of Zenodo, for a deposit.",
      chunks: () => [indentedJson(description(release))],
    };
  },
};

function description({ version, released }: Release): unknown {
  return {
    title: about.title,
    upload_type: "dataset",
    description: `<p>${about.description}</p>`,
    creators: [{ name: about.creator }],
    version,
    publication_date: released,
    access_right: "open",
    license: about.licence.name.toLowerCase(),
    language: "eng",
    keywords: about.keywords,
    notes: attribution,
    references: [source.citation],
    related_identifiers: [
      { identifier: source.isbn, scheme: "isbn", relation: "isDerivedFrom", resource_type: "publication-report" },
      ...credits.map(({ url }) => ({ identifier: url, scheme: "url", relation: "isDerivedFrom" })),
      { identifier: about.url, scheme: "url", relation: "isIdenticalTo" },
      { identifier: about.repository, scheme: "url", relation: "isCompiledBy", resource_type: "software" },
    ],
  };
}
