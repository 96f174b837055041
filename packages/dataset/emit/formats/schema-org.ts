import { type Format, indentedJson, type Release } from "../format.ts";
import { about, downloads, source } from "../published.ts";

/** `dataset.jsonld`: the dataset described with schema.org, for a web page. */
export const schemaOrg: Format = {
  name: "schema.org JSON-LD",
  contents: "the release",
  use: "web pages about the dataset, Google Dataset Search",
  specification: "schema.org/Dataset",
  *files(release) {
    yield {
      path: "dataset.jsonld",
      mediaType: "application/ld+json",
      description: "The dataset described with schema.org, for a web page.",
      chunks: () => [indentedJson(description(release))],
    };
  },
};

function description({ version, released, written }: Release): unknown {
  return {
    "@context": { "@vocab": "http://schema.org/" },
    "@type": "Dataset",
    "@id": about.url,
    name: about.title,
    description: about.description,
    url: about.url,
    identifier: "@unionstate/dataset",
    version,
    datePublished: released,
    license: about.licence.url,
    isAccessibleForFree: true,
    inLanguage: "en",
    keywords: about.keywords,
    temporalCoverage: `${source.covers.from}/${source.covers.to}`,
    spatialCoverage: ["Belarus", "Russia"].map((name) => ({ "@type": "Country", name })),
    creator: { "@type": "Organization", name: about.creator },
    isBasedOn: {
      "@type": "Report",
      "@id": source.iri,
      name: source.title,
      author: { "@type": "Person", name: source.authorName },
      isbn: source.isbn,
      datePublished: String(source.year),
    },
    distribution: downloads(written).map((file) => ({ "@type": "DataDownload", ...file })),
  };
}
