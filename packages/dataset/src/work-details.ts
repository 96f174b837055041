/** What a cited work says about itself, in the words that a reference needs. */
import { collectionOf } from "./names.js";
import type { AnyRecord, CslName, EdtfDate, Work } from "./types.js";

export const isWork = (record: AnyRecord): record is Work => collectionOf(record) === "works";

/** The date of publication in EDTF, as precisely as it is known: `2016-10`. */
export function dateOfWork({ issued }: Work): EdtfDate | undefined {
  return issued?.["date-parts"][0]?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}

/** The address of a work: its DOI, which is made to last, otherwise its URL. */
export const urlOfWork = ({ DOI, URL }: Work): string | undefined => (DOI ? `https://doi.org/${DOI}` : URL);

/** The authors of a work: `Artyom Shraibman`, `A, B and C`. */
export function authorsOfWork({ author = [] }: Work): string | undefined {
  const names = author.map(nameOf);
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and ") || undefined;
}

const nameOf = (name: CslName): string =>
  "literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" ");
