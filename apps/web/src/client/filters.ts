/** Which elements a choice of filters shows, and how it is written in an address. */

/** The values of the controls by their names; an empty value means that nothing is chosen. */
export type Choice = ReadonlyMap<string, string>;

/**
 * Whether an element is shown: for each choice, it has the value among its own or does not name this control at all. The
 * choices `from` and `to` are limits of its `years`, `2016/2017`: it is shown if it may be within them or, with the choice
 * `within` of `mode`, if it is so in all of its years. One whose `years` are empty is shown while there is no limit.
 *
 * @param data the `data-` attributes of the element: values separated by spaces
 * @example isShown({ owner: "russia", state: "planned" }, new Map([["owner", "russia"]])) // true
 */
export const isShown = (data: Readonly<Record<string, string | undefined>>, choice: Choice): boolean =>
  [...choice].every(([name, value]) => value === "" || (data[name]?.split(" ").includes(value) ?? true)) &&
  isInYears(data.years, choice);

function isInYears(years: string | undefined, choice: Choice): boolean {
  const [from, to] = [choice.get("from") || "0000", choice.get("to") || "9999"];
  if (years === undefined || (from === "0000" && to === "9999")) return true;
  const [first, last] = years.split("/");
  if (!first || !last) return false;
  return choice.get("mode") === "within" ? first >= from && last <= to : first <= to && last >= from;
}

/**
 * The query of an address for a choice, without the defaults.
 *
 * @example queryOf(new Map([["owner", "russia"], ["state", ""]]), new Map()) // "?owner=russia"
 */
export function queryOf(choice: Choice, defaults: Choice): string {
  const query = new URLSearchParams(
    [...choice].filter(([name, value]) => value !== (defaults.get(name) ?? "")).map(([name, value]) => [name, value]),
  ).toString();
  return query === "" ? "" : `?${query}`;
}

/** The choice in the query of an address: the default where it names none. */
export function valuesFrom(query: string, defaults: Choice): Choice {
  const given = new URLSearchParams(query);
  return new Map([...defaults].map(([name, value]) => [name, given.get(name) ?? value]));
}

/**
 * Whether a text has all words of a search, in any order and as parts of longer words, without regard to case and accents.
 *
 * @example hasWords("The Suwałki gap", "suwalki") // true
 */
export function hasWords(text: string, search: string): boolean {
  const plain = plainOf(text);
  return plainOf(search)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

/** A text in small letters without accents. */
const plainOf = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ł", "l").trim();
