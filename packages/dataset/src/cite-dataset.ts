/** How to cite the dataset itself. */
import { bibtexEntry } from "./bibtex.js";
import { type CitationStyle, citePaper, unknownStyle } from "./cite-paper.js";
import { dataset, datasetEntry } from "./dataset.js";
import { released, version } from "./version.js";
import type { CslItem } from "./work-item.js";

/**
 * A citation of this version of the dataset, for what is not in a single record. What the paper states is cited with
 * `cite`.
 *
 * @param style `"text"` for a line of plain text, `"bibtex"` for a BibTeX entry, `"csl"` for a CSL-JSON item
 * @throws RangeError if there is no such style (from JavaScript, or with a forced type)
 * @example citeDataset() // "The Union State dataset contributors (2026). The Union State dataset (version …) [Data set]. …"
 */
export function citeDataset(style?: "text" | "bibtex"): string;
/**
 * A citation of this version of the dataset as a CSL-JSON item, for citation processors.
 *
 * @example citeDataset("csl").URL // "https://w3id.org/unionstate"
 */
export function citeDataset(style: "csl"): CslItem;
export function citeDataset(style: CitationStyle = "text"): string | CslItem {
  const { creator, title, url } = dataset;
  const [year = 0, month = 0, day = 0] = released.split("-").map(Number);
  switch (style) {
    case "text":
      return `${creator} (${year}). ${title} (version ${version}) [Data set]. Made from: ${citePaper("text")} ${url}`;
    case "bibtex":
      return bibtexEntry(...datasetEntry(version, released, citePaper("text")));
    case "csl":
      return {
        id: `unionstate-${version}`,
        type: "dataset",
        title,
        author: [{ literal: creator }],
        issued: { "date-parts": [[year, month, day]] },
        publisher: creator,
        version,
        URL: url,
        note: `Made from: ${citePaper("text")}`,
      };
    default:
      throw unknownStyle(style);
  }
}
