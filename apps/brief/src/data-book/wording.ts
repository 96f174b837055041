import { format, formatDate, list, type Quantity } from "@unionstate/dataset";

/** `two divisions` → `Two divisions`; `iSANS` stays as it is. */
export const initialCapital = (text: string): string =>
  /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);

/** `A`, `A and B`, `A, B and C`. */
export const listText = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" and ");

/** A text as a sentence: with an initial capital, and a full stop unless it has a mark of its own. */
export const sentence = (text: string): string => initialCapital(/[.?!]["”’]?$/.test(text) ? text : `${text}.`);

/** A quantity in words; the printed words where the paper gives no number: `“dozens of thousands”`. */
export const amountText = (quantity: Quantity | null | undefined, asPrinted?: string): string =>
  quantity || asPrinted ? format(quantity ?? null, { style: "words", asPrinted }) : "";

/** A date in words; the printed words for a decade or an unknown date: `“early 1990s”`. */
export const dateText = (date: string | null | undefined, asPrinted?: string, since = false): string =>
  date || asPrinted ? formatDate(date ?? null, { asPrinted, since }) : "";

/** The name of an entity: `european-union` → `European Union`. */
export const nameOf = (id: string): string => list("entities").find((entity) => entity.id === id)?.name ?? id;

/** `restsOn` → `rests on`, `steps.ordered` → `steps ordered`. */
export const fieldWords = (field: string): string =>
  field.replaceAll(".", " ").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
