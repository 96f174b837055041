import { coverageOf } from "../coverage.ts";
import { downloadsOf } from "../downloads.ts";
import { type Format, indentedJson, type Release } from "../format.ts";
import { about, attribution, credits, source } from "../published.ts";

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

const organization = { "@type": "Organization", name: about.creator, url: about.repository };

function description({ records, version, released, written }: Release): unknown {
  const { years, states, box } = coverageOf(records);
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": about.url,
    name: about.title,
    alternateName: about.name,
    description: about.description,
    url: about.url,
    sameAs: about.repository,
    identifier: [about.url, `pkg:npm/%40unionstate/dataset@${version}`],
    version,
    datePublished: released,
    license: about.licence.url,
    creditText: attribution,
    isAccessibleForFree: true,
    inLanguage: "en",
    keywords: about.keywords,
    temporalCoverage: `${years.from}/${years.to}`,
    spatialCoverage: [
      ...states.map(({ name, iso3166 }) => ({ "@type": "Country", name, identifier: iso3166 })),
      {
        "@type": "Place",
        geo: { "@type": "GeoShape", box: `${box.south} ${box.west} ${box.north} ${box.east}` },
      },
    ],
    creator: organization,
    publisher: organization,
    citation: `${source.citation}.`,
    isBasedOn: [
      {
        "@type": "Report",
        "@id": source.iri,
        name: source.title,
        author: { "@type": "Person", name: source.authorName },
        publisher: { "@type": "Organization", name: source.publisher },
        isbn: source.isbn,
        datePublished: String(source.year),
      },
      ...credits.map(({ name, url, licence }) => ({ "@type": "Dataset", name, url, license: licence.url })),
    ],
    distribution: downloadsOf(written, version).map(({ name, address, mediaType, description, file }) => ({
      "@type": "DataDownload",
      name,
      description,
      contentUrl: address,
      encodingFormat: mediaType,
      ...(file && { contentSize: `${file.bytes} B`, sha256: file.sha256 }),
    })),
  };
}
