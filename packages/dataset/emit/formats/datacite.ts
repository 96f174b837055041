import { coverageOf } from "../coverage.ts";
import { downloadsOf } from "../downloads.ts";
import { type Format, indentedJson, type Release } from "../format.ts";
import { about, credits, source } from "../published.ts";

/** `datacite.json`: the dataset in the fields of DataCite, for a deposit. A DOI is absent until there is one. */
export const datacite: Format = {
  name: "DataCite",
  contents: "the release",
  use: "deposits in Dataverse, Dryad and other repositories, DOI registration",
  specification: "DataCite Metadata Schema 4.6",
  *files(release) {
    yield {
      path: "datacite.json",
      mediaType: "application/vnd.datacite.datacite+json",
      description: "The dataset in the fields of DataCite, for a deposit.",
      chunks: () => [indentedJson(description(release))],
    };
  },
};

function description({ records, version, released, written }: Release): unknown {
  const { years, states, box } = coverageOf(records);
  return {
    schemaVersion: "http://datacite.org/schema/kernel-4",
    types: { resourceTypeGeneral: "Dataset", resourceType: "Records of a policy paper" },
    titles: [{ title: about.title, lang: "en" }],
    creators: [{ name: about.creator, nameType: "Organizational" }],
    publisher: { name: about.creator },
    publicationYear: released.slice(0, 4),
    version,
    language: "en",
    subjects: about.keywords.map((subject) => ({ subject })),
    dates: [
      { date: released, dateType: "Issued" },
      { date: `${years.from}/${years.to}`, dateType: "Coverage" },
    ],
    geoLocations: [
      ...states.map(({ name }) => ({ geoLocationPlace: name })),
      {
        geoLocationBox: {
          westBoundLongitude: box.west,
          eastBoundLongitude: box.east,
          southBoundLatitude: box.south,
          northBoundLatitude: box.north,
        },
      },
    ],
    formats: [...new Set(written.map(({ mediaType }) => mediaType.replace(/;.*/, "")))],
    rightsList: [
      {
        rights: about.licence.title,
        rightsUri: about.licence.url,
        rightsIdentifier: about.licence.name,
        rightsIdentifierScheme: "SPDX",
        schemeUri: "https://spdx.org/licenses/",
      },
    ],
    descriptions: [{ description: about.description, descriptionType: "Abstract", lang: "en" }],
    alternateIdentifiers: [
      { alternateIdentifier: about.url, alternateIdentifierType: "URL" },
      { alternateIdentifier: `pkg:npm/%40unionstate/dataset@${version}`, alternateIdentifierType: "purl" },
    ],
    relatedIdentifiers: [
      { relatedIdentifier: source.isbn, relatedIdentifierType: "ISBN", relationType: "IsDerivedFrom" },
      ...credits.map(({ url }) => ({
        relatedIdentifier: url,
        relatedIdentifierType: "URL",
        relationType: "IsDerivedFrom",
      })),
      { relatedIdentifier: about.repository, relatedIdentifierType: "URL", relationType: "IsCompiledBy" },
      ...downloadsOf(written, version).map(({ address }) => ({
        relatedIdentifier: address,
        relatedIdentifierType: "URL",
        relationType: "HasPart",
      })),
    ],
  };
}
