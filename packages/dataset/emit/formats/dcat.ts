import { coverageOf } from "../coverage.ts";
import { downloadsOf } from "../downloads.ts";
import type { Format, Release } from "../format.ts";
import { about } from "../published.ts";
import { context, datasetNode, type Node, vocabularies } from "../rdf.ts";
import { turtleOf } from "../turtle.ts";

/** `dcat.ttl`: the dataset and its downloads for data catalogues and triple stores. */
export const dcat: Format = {
  name: "DCAT, VoID",
  contents: "the release",
  use: "data catalogues (CKAN, data.europa.eu), triple stores",
  specification: "DCAT 3, VoID",
  *files(release) {
    yield {
      path: "dcat.ttl",
      mediaType: "text/turtle",
      description: "The dataset and its downloads, for data catalogues.",
      chunks: () => turtleOf([description(release)], context, vocabularies),
    };
  },
};

/** The linked data, which a triple store loads as a whole. */
const dumps: ReadonlySet<string> = new Set(["text/turtle", "application/ld+json"]);

function description({ records, version, released, written }: Release): Node {
  const { years } = coverageOf(records);
  const downloads = downloadsOf(written, version);
  return {
    ...datasetNode({ version, released }),
    "dcterms:temporal": {
      "@id": `${about.url}#period`,
      "@type": "dcterms:PeriodOfTime",
      "dcat:startDate": { "@value": years.from, "@type": "xsd:gYear" },
      "dcat:endDate": { "@value": years.to, "@type": "xsd:gYear" },
    },
    "void:dataDump": downloads
      .filter(({ mediaType, file }) => file?.path.startsWith("records.") && dumps.has(mediaType))
      .map(({ address }) => ({ "@id": address })),
    "dcat:distribution": downloads.map(
      ({ name, address, mediaType, description, file }): Node => ({
        "@id": address,
        "@type": "dcat:Distribution",
        "dcterms:title": name,
        "dcterms:description": description,
        "dcterms:license": { "@id": about.licence.url },
        "dcat:downloadURL": { "@id": address },
        "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediaType}` },
        ...(file && { "dcat:byteSize": file.bytes }),
      }),
    ),
  };
}
