/** The dataset, as citations and the descriptions of a release name it. */
export const dataset = {
  title: "The Union State dataset",
  creator: "The Union State dataset contributors",
  url: "https://w3id.org/unionstate",
} as const;

/**
 * What `bibtexEntry` writes for a version of the dataset.
 *
 * @param released its day: `2026-11-23`
 * @param source the paper that it was made from
 */
export const datasetEntry = (
  version: string,
  released: string,
  source: string,
): [type: string, key: string, fields: { readonly [field: string]: string }] => [
  "misc",
  `unionstate-${version}`,
  {
    author: `{${dataset.creator}}`,
    title: `{${dataset.title}}`,
    version,
    year: released.slice(0, 4),
    url: dataset.url,
    note: `Made from: ${source}`,
  },
];
