import type { Format } from "../format.ts";
import { type CslItem, cslItems, familyFirst } from "./csl.ts";

/** `works.ris`: the cited works for EndNote, Mendeley and other reference managers. */
export const ris: Format = {
  name: "RIS",
  contents: "the cited works",
  use: "EndNote, Mendeley and other reference managers",
  specification: "RIS (2011)",
  *files({ records }) {
    yield {
      path: "works.ris",
      mediaType: "application/x-research-info-systems",
      description: "The works that the paper cites, and those that corroborate it, as RIS.",
      chunks: () => cslItems(records).map(entry),
    };
  },
};

/** The reference types of RIS. */
const types: { readonly [Kind in CslItem["type"]]: string } = {
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  book: "BOOK",
  chapter: "CHAP",
  dataset: "DATA",
  interview: "GEN",
  "post-weblog": "BLOG",
  report: "RPRT",
  webpage: "ELEC",
};

/** The entry of a work: a tag and a value on each line, whatever its length. Remarks are a note, which styles do not print. */
function entry(item: CslItem): string {
  const [year, month, day] = item.issued?.["date-parts"][0] ?? [];
  const [first, last] = item.page?.split("-") ?? [];
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", types[item.type]],
    ["ID", item.id],
    ...(item.author ?? []).map((name) => ["AU", "literal" in name ? name.literal : familyFirst(name)] as const),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["PY", year === undefined ? undefined : padded(year, 4)],
    ["DA", year === undefined ? undefined : `${padded(year, 4)}/${padded(month)}/${padded(day)}/`],
    ["VL", item.volume],
    ["IS", item.issue],
    // The number of a report: reference managers read the serial number of this type as such.
    ["SN", item.number],
    ["SP", first],
    ["EP", last],
    ["DO", item.DOI],
    ["UR", item.URL],
    ["LA", item.language],
    ...(item.keyword?.split(",") ?? []).map((keyword) => ["KW", keyword] as const),
    ["N1", item.annote],
  ];
  const written = lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\n`]));
  return `${written.join("")}ER  - \n\n`;
}

/** A part of a date with leading zeros; empty if it is unknown. */
const padded = (part: number | undefined, length = 2): string =>
  part === undefined ? "" : String(part).padStart(length, "0");
